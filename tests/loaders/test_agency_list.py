"""The list of agencies of a document: who gets on it, and the forms they are printed in."""

import pytest
from cancu.loaders.agencies.levels import level_of
from cancu.loaders.agencies.names import AgencyNames
from cancu.loaders.draft import Context
from cancu.loaders.records import Agency, Citation, DocumentHeader, Task

HEADER = DocumentHeader("k", issuer="UBND tỉnh Nghệ An", province="Nghệ An", date="2024-01-15")


def listed(text: str, tasks: tuple[Task, ...] = (), issuers: tuple[str, ...] = ()) -> dict[str, Agency]:
    citations = tuple(Citation(0, 0, "", None, None, None, issuer, None, "key", "dan_chieu", "other")
                      for issuer in issuers)
    found = AgencyNames(HEADER, {}, text).collect(Context(text, (), HEADER), tasks, citations)
    return {agency.name: agency for agency in found}


def owned(text: str, name: str, printed: str) -> Task:
    start = text.index(printed)
    return Task("T1", "P1", None, None, 0, 0, "", "", (name,), (),
                owner_spans=(("lead", name, start, start + len(printed)),))


def test_issuers_come_first_even_if_nowhere_printed() -> None:
    found = listed("Thực hiện nghiêm.", issuers=("Chính phủ", "Bộ Nội vụ", "Chính phủ"))
    assert list(found) == ["UBND tỉnh Nghệ An", "Chính phủ", "Bộ Nội vụ"]
    assert found["Bộ Nội vụ"] == Agency("Bộ Nội vụ", (), False, "trung_uong")


def test_mentions_are_the_distinct_printed_forms_in_order() -> None:
    text = "Giao Sở NV theo dõi. Sở Nội vụ tỉnh báo cáo; Giám đốc Sở\nNội vụ chịu trách nhiệm. Sở Nội vụ."
    assert listed(text)["Sở Nội vụ tỉnh Nghệ An"].mentions == ("Sở NV", "Sở Nội vụ tỉnh", "Sở Nội vụ")


@pytest.mark.parametrize(("text", "name", "expected"), [
    ("Gửi Sở Y tế.", "Sở Y tế tỉnh Nghệ An", True),
    ("Gửi các sở, ngành.", "Các sở, ban, ngành tỉnh Nghệ An", True),
    ("Gửi UBND các xã, phường.", "UBND cấp xã (tỉnh Nghệ An)", True),
    ("Gửi UBND cấp huyện.", "UBND cấp huyện (tỉnh Nghệ An)", True),
    ("Gửi các cơ quan, đơn vị liên quan.", "Các cơ quan, đơn vị có liên quan (tỉnh Nghệ An)", False),
    ("Ký ban hành.\nNơi nhận:\n- Sở Y tế;\n- Lưu: VT.", "Sở Y tế tỉnh Nghệ An", False),
])
def test_who_is_listed_without_a_role(text: str, name: str, expected: bool) -> None:
    assert (name in listed(text)) == expected


def test_other_groups_are_listed_only_as_owners() -> None:
    text = "Các doanh nghiệp báo cáo hằng năm."
    task = owned(text, "Các doanh nghiệp (tỉnh Nghệ An)", "Các doanh nghiệp")
    found = listed(text, (task,))
    assert found["Các doanh nghiệp (tỉnh Nghệ An)"] == Agency(
        "Các doanh nghiệp (tỉnh Nghệ An)", ("Các doanh nghiệp",), True, "khac")
    assert "Các doanh nghiệp (tỉnh Nghệ An)" not in listed(text)


@pytest.mark.parametrize("kind", ["Công an", "Ủy ban nhân dân", "Đoàn đại biểu Quốc hội", "Thuế tỉnh"])
def test_a_kind_of_body_without_a_place_is_not_listed(kind: str) -> None:
    header = DocumentHeader("k", issuer="Bộ Y tế", date="2024-01-15")
    text = f"{kind} phối hợp với Bộ Nội vụ."
    found = AgencyNames(header, {}, text).collect(Context(text, (), header), (), ())
    assert [agency.name for agency in found] == ["Bộ Y tế", "Bộ Nội vụ"]


def test_names_that_differ_by_case_are_one_agency() -> None:
    text = "Đảng ủy các trường đại học họp. Đảng ủy các Trường Đại học báo cáo."
    assert listed(text)["Đảng ủy các trường đại học tỉnh Nghệ An"].mentions == (
        "Đảng ủy các trường đại học", "Đảng ủy các Trường Đại học")


def test_a_body_inside_the_name_of_a_law_is_not_listed() -> None:
    text = "Căn cứ Luật Bảo hiểm xã hội Việt Nam. Gửi Bộ Nội vụ."
    law = Citation(8, 26, "", "LUAT", None, None, "Quốc hội", None, "key", "can_cu", "preamble")
    found = AgencyNames(HEADER, {}, text).collect(Context(text, (), HEADER), (), (law,))
    assert [agency.name for agency in found] == ["UBND tỉnh Nghệ An", "Quốc hội", "Bộ Nội vụ"]


def test_recipients_go_on_behind_a_broken_line() -> None:
    text = "Ký ban hành.\nNơi nhận:\n- Như\nĐiều 3;\n- Cục KS TTHC;\n- Lưu: VT.\nSở Nội vụ góp ý."
    assert list(listed(text)) == ["UBND tỉnh Nghệ An", "Sở Nội vụ tỉnh Nghệ An"]


@pytest.mark.parametrize(("name", "level"), [
    ("Báo Nhân dân", "trung_uong"), ("Báo Nghệ An", "tinh"),
    ("Học viện Chính trị quốc gia Hồ Chí Minh", "trung_uong"),
])
def test_levels_of_national_bodies(name: str, level: str) -> None:
    assert level_of(name) == level


def test_a_shorter_name_of_an_own_unit_is_the_unit() -> None:
    header = DocumentHeader("k", issuer="Sở Y tế tỉnh Nghệ An", province="Nghệ An", date="2024-01-15")
    text = "Hội đồng Thi đua khen thưởng Sở họp kín. Hội đồng Thi đua Sở bỏ phiếu."
    found = AgencyNames(header, {}, text).collect(Context(text, (), header), (), ())
    assert [agency.name for agency in found if agency.name.startswith("Hội đồng")] == [
        "Hội đồng Thi đua khen thưởng Sở Y tế tỉnh Nghệ An"]
