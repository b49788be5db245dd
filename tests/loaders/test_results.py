"""Reported results of indices: rank, score, groups and unmet criteria."""

import pytest
from cancu.loaders.draft import Context
from cancu.loaders.records import DocumentHeader, IndexResult
from cancu.loaders.results import find_index_results

SO = "Sở Xây dựng tỉnh Trà Vinh"


def results(text: str) -> list[IndexResult]:
    return find_index_results(Context(text, (), DocumentHeader("k", issuer=SO, province="Trà Vinh")))


SENTENCES = [
    ("Năm 2023, chỉ số CCHC của Sở xếp thứ 9/20 đơn vị, tổng điểm 81,5/100.",
     ("CCHC cấp sở", 2023, SO, 9, 20, 81.5, 100.0)),
    ("Năm 2022, Chỉ số PAPI của tỉnh đạt 43,2 điểm, xếp hạng 12/63.",
     ("PAPI", 2022, "UBND tỉnh Trà Vinh", 12, 63, 43.2, None)),
    ("Chỉ số PAR INDEX năm 2021 của tỉnh đạt 86,45%, đứng thứ 30.",
     ("PAR INDEX", 2021, "UBND tỉnh Trà Vinh", 30, None, 86.45, None)),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[row[0][:30] for row in SENTENCES])
def test_a_sentence_with_rank_and_score(text: str, expected: tuple[object, ...]) -> None:
    (found,) = results(text)
    assert (found.index, found.year, found.agency, found.rank, found.of, found.score, found.max) == expected
    assert text[found.start:found.end] == text.rstrip(".").removesuffix(" đơn vị")


@pytest.mark.parametrize("text", [
    "Phấn đấu chỉ số PCI của tỉnh xếp thứ 10/34.",
    "Nâng cao chỉ số PAPI của tỉnh.",
    "Sở xếp thứ 9/20 đơn vị.",
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
