"""Reported results of indices: rank, score, groups and unmet criteria."""

import pytest
from cancu.loaders.draft import Context
from cancu.loaders.figures.index_results import find_index_results
from cancu.loaders.records import DocumentHeader, IndexResult

SO = "Sở Xây dựng tỉnh Trà Vinh"


def results(text: str) -> list[IndexResult]:
    header = DocumentHeader("k", issuer=SO, province="Trà Vinh", date="2025-02-10")
    return find_index_results(Context(text, (), header))


SENTENCES = [
    ("Năm 2023, chỉ số CCHC của Sở xếp thứ 9/20 đơn vị, tổng điểm 81,5/100.",
     ("CCHC cấp sở", 2023, SO, 9, 20, 81.5, 100.0)),
    ("Năm 2022, Chỉ số PAPI của tỉnh đạt 43,2 điểm, xếp hạng 12/63.",
     ("PAPI", 2022, "UBND tỉnh Trà Vinh", 12, 63, 43.2, None)),
    ("Chỉ số PAR INDEX năm 2021 của tỉnh đạt 86,45%, đứng thứ 30.",
     ("PAR INDEX", 2021, "UBND tỉnh Trà Vinh", 30, None, 86.45, None)),
    ("PAR INDEX năm 2020 đạt 79,25%, xếp thứ 41/63 tỉnh, thành phố, tăng 3 bậc so với năm 2019.",
     ("PAR INDEX", 2020, "UBND tỉnh Trà Vinh", 41, 63, 79.25, None)),
    ("Chỉ số PCI năm 2021: 61,75 điểm (35/63).",
     ("PCI", 2021, "UBND tỉnh Trà Vinh", 35, 63, 61.75, None)),
    ("Kết quả chỉ số CCHC năm 2024 của Sở: đứng vị trí thứ 5 trên tổng số 21 cơ quan với 88,5/100 điểm.",
     ("CCHC cấp sở", 2024, SO, 5, 21, 88.5, 100.0)),
    ("Năm 2022, tỉnh xếp thứ 28/63 về Chỉ số PCI.",
     ("PCI", 2022, "UBND tỉnh Trà Vinh", 28, 63, None, None)),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[row[0][:30] for row in SENTENCES])
def test_a_sentence_with_rank_and_score(text: str, expected: tuple[object, ...]) -> None:
    (found,) = results(text)
    assert (found.index, found.year, found.agency, found.rank, found.of, found.score, found.max) == expected
    assert text.startswith(text[found.start:found.end])


def test_the_year_of_an_index_may_stand_in_the_sentence_before() -> None:
    text = ("Bộ Nội vụ công bố Chỉ số SIPAS năm 2023. Theo đó, chỉ số SIPAS của tỉnh đạt 81,3%, xếp "
            "thứ 33/63, tăng 2 bậc so với năm 2022. Chỉ số PAPI đạt 42 điểm.")
    assert [(found.index, found.year) for found in results(text)] == [("SIPAS", 2023), ("PAPI", 2023)]


@pytest.mark.parametrize("text", [
    "Phấn đấu chỉ số PCI của tỉnh xếp thứ 10/34.",
    "Nâng cao chỉ số PAPI của tỉnh.",
    "Sở xếp thứ 9/20 đơn vị.",
    "II. MỤC TIÊU\n- Chỉ số PCI đạt 70 điểm, xếp thứ 20/63.",
    "Chỉ số PCI năm 2031 đạt 70 điểm, xếp thứ 20/63.",
])
def test_aims_and_ranks_without_an_index_are_no_results(text: str) -> None:
    assert results(text) == []


GROUPS = """Năm 2023, chỉ số CCHC của Sở đứng thứ 9/20, tổng điểm 81,5/100.
2.1 Nhóm 1 (đạt 6,25 điểm/9 điểm): Công tác điều hành: Có 5 tiêu chí, trong đó 02 tiêu chí chưa đạt như:
* Các tiêu chí đạt:
- Ban hành lịch họp
* Các tiêu chí chưa đạt:
- Tiêu chí 1: Số bài viết trên cổng đạt 0,25/1 điểm. Lý do ít bài.
- Tiêu chí 2 + 3: Quản lý kho theo TCVN 7420:2004: 0 điểm /2 điểm, gồm:
+ Ghi sổ kho;
+ Kiểm kê cuối kỳ.
- Tiêu chí 4: Ứng dụng chữ ký số: Sở đứng sau. Lý do thiếu máy.
2.2 Nhóm 2 (đạt 4 điểm/4 điểm): Cải cách thể chế: Có 03 tiêu chí đều đạt yêu cầu.
"""


def test_groups_belong_to_the_result_before_them() -> None:
    (found,) = results(GROUPS)
    first, second = found.groups
    assert (first.no, first.name, first.score, first.max) == (1, "Công tác điều hành", 6.25, 9.0)
    assert (first.criteria, first.unmet) == (5, 2)
    assert (second.criteria, second.unmet, second.unmet_criteria) == (3, 0, ())
    assert GROUPS[first.start:first.end].startswith("Nhóm 1 (đạt")


def test_unmet_criteria_have_score_and_components() -> None:
    (found,) = results(GROUPS)
    posts, store, signature = found.groups[0].unmet_criteria
    assert (posts.text, posts.score, posts.max) == ("Số bài viết trên cổng", 0.25, 1.0)
    assert (store.text, store.score, store.max) == ("Quản lý kho theo TCVN 7420:2004", 0.0, 2.0)
    assert [part.text for part in store.components] == ["Ghi sổ kho", "Kiểm kê cuối kỳ"]
    assert (signature.text, signature.score) == ("Ứng dụng chữ ký số", None)
    assert all(GROUPS[item.start:item.end] == item.text for item in (posts, store, signature))
    assert all(GROUPS[part.start:part.end] == part.text for part in store.components)


def test_groups_without_a_sentence_of_rank_still_have_a_result() -> None:
    (found,) = results(GROUPS.partition("\n")[2])
    assert (found.index, found.rank, len(found.groups)) == ("CCHC cấp sở", None, 2)


def test_several_indices_and_years_of_one_line_are_several_results() -> None:
    indices = "PAR INDEX năm 2020 đạt 81,5%, xếp thứ 33/63; PAPI đạt 42,5 điểm (xếp hạng 20/63)."
    assert [(r.index, r.year, r.rank, r.score) for r in results(indices)] == [
        ("PAR INDEX", 2020, 33, 81.5), ("PAPI", 2020, 20, 42.5)]
    years = "Chỉ số PCI năm 2021 đạt 62,5 điểm, xếp thứ 36/63; năm 2022 đạt 64,5 điểm, xếp thứ 29/63 tỉnh."
    assert [(r.year, r.rank, r.score) for r in results(years)] == [(2021, 36, 62.5), (2022, 29, 64.5)]


def test_a_row_of_a_table_is_a_result() -> None:
    text = "STT\tChỉ số\tNăm\tĐiểm\tXếp hạng\n1\tPAR INDEX\t2021\t84,5\t30/63\n2\tPAPI\t2021\t41,2\t45/63\n"
    assert [(r.index, r.year, r.score, r.rank, r.of) for r in results(text)] == [
        ("PAR INDEX", 2021, 84.5, 30, 63), ("PAPI", 2021, 41.2, 45, 63)]


def test_columns_of_years_are_results_of_their_years() -> None:
    text = "STT\tChỉ số\tNăm 2021\tNăm 2022\n1\tPCI\t63,1 (40/63)\t65,2 (31/63)\n2\tSIPAS\t85,2\t86,1\n"
    assert [(r.index, r.year, r.score, r.rank) for r in results(text)] == [
        ("PCI", 2021, 63.1, 40), ("PCI", 2022, 65.2, 31), ("SIPAS", 2021, 85.2, None),
        ("SIPAS", 2022, 86.1, None)]


RANKED = "Chỉ số CCHC của Sở năm 2023 đạt 80/100 điểm, hạng 9/20.\n"


def test_criteria_may_be_rows_of_a_table() -> None:
    table = ("TT\tTiêu chí\tĐiểm tối đa\tĐiểm đạt\nI\tĐiều hành\t5\t3\n1\tHọp đúng lịch\t2\t2\n"
             "2\tTrang tin\t3\t1\nII\tThể chế\t5\t5\n1\tRà soát\t5\t5\n")
    (found,) = results(RANKED + table)
    assert [(g.name, g.score, g.max, g.criteria, g.unmet) for g in found.groups] == [
        ("Điều hành", 3, 5, 2, 1), ("Thể chế", 5, 5, 1, 0)]
    assert [(c.text, c.score, c.max) for g in found.groups for c in g.unmet_criteria] == [("Trang tin", 1, 3)]


def test_the_score_may_stand_behind_the_name_of_the_group_and_bullets_right_below() -> None:
    text = RANKED + ("1. Lĩnh vực Điều hành: đạt 7,5/9 điểm, có 02 tiêu chí bị trừ điểm:\n"
                     "- Tiêu chí 1.2 Họp đúng lịch (0,5/1 điểm).\n- Làm việc được giao: 1/2 điểm do chậm.\n"
                     "2. Thể chế: 9/9 điểm.\n")
    first, second = results(text)[0].groups
    assert (first.name, first.score, first.max, first.unmet) == ("Điều hành", 7.5, 9, 2)
    assert [(c.text, c.score, c.max) for c in first.unmet_criteria] == [
        ("Họp đúng lịch", 0.5, 1), ("Làm việc được giao", 1, 2)]
    assert (second.name, second.score, second.unmet_criteria) == ("Thể chế", 9, ())


def test_criteria_listed_without_groups_make_one() -> None:
    listed = "Các tiêu chí chưa đạt:\n- Tiêu chí 1: Kho hồ sơ: 0/1 điểm.\n"
    (group,) = results(RANKED + listed)[0].groups
    assert (group.no, group.name, group.unmet) == (None, "Các tiêu chí chưa đạt", 1)
    assert results("Xã rà soát.\n" + listed) == []  # no index: criteria of something else
