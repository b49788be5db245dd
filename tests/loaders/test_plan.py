"""Plans: title, period and scope, alone or attached to a decision."""

import pytest
from cancu.loaders.document.plan import plan_year, read_plans, title_span
from cancu.loaders.records import DocumentHeader, Plan

HEADER = DocumentHeader(
    key="ubnd-tra-vinh/kh/2022/84", so_ky_hieu="84/KH-UBND", doc_type="KH", issuer="UBND tỉnh Trà Vinh",
    province="Trà Vinh",
)


def plan(title: str, opening: str = "", issuer: str = "UBND tỉnh Trà Vinh") -> Plan:
    header = DocumentHeader(HEADER.key, doc_type="KH", issuer=issuer, province="Trà Vinh", title=title)
    (found,) = read_plans(f"KẾ HOẠCH\n{title}\n\n{opening}\n", header)
    return found


@pytest.mark.parametrize(("title", "start", "end"), [
    ("Giữ kho năm 2022", "2022-01-01", "2022-12-31"),
    ("GIỮ KHO NĂM 2022 CỦA SỞ", "2022-01-01", "2022-12-31"),
    ("Giữ kho giai đoạn 2021 - 2025", "2021-01-01", "2025-12-31"),
    ("Giữ kho giai đoạn 2021-2025, tầm nhìn đến năm 2045", "2021-01-01", "2025-12-31"),
    ("Giữ kho các năm 2023 và 2024", "2023-01-01", "2024-12-31"),
    ("Giữ kho mùa lũ năm 2023 - 2024", "2023-01-01", "2024-12-31"),
    ("Giữ kho năm 2021 và giai đoạn 2021 - 2025", "2021-01-01", "2021-12-31"),
    ("Giữ kho từ năm 2021 đến năm 2025", "2021-01-01", "2025-12-31"),
    ("Giữ kho đến năm 2025, định hướng đến năm 2030", None, "2025-12-31"),
    ("Giữ kho", None, None),
    # The years of a cited document are not the plan's.
    ("Thực hiện Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ giai đoạn 2011 - 2020", None, None),
    ("Thực hiện Nghị quyết số 7-NQ/TW ngày 8/11/2021 về kho trên địa bàn tỉnh năm 2022", "2022-01-01",
     "2022-12-31"),
    ("Bãi bỏ Quyết định số 7/QĐ-BYT ngày 8 tháng 11 năm 2021 của Bộ trưởng Bộ Y tế về giữ kho giai đoạn "
     "2021 - 2025", None, None),
    ("Giữ kho phục vụ nhiệm kỳ 2026 - 2031", None, None),
])
def test_period_of_a_title(title: str, start: str | None, end: str | None) -> None:
    found = plan(title)
    assert (found.start, found.end) == (start, end)


def test_period_of_the_annual_plan_that_the_opening_carries_out() -> None:
    found = plan("Kiểm tra kho", "Thực hiện Kế hoạch số 5/KH-UBND của tỉnh về kế hoạch giữ kho năm 2019;")
    assert (found.start, plan_year(found)) == ("2019-01-01", 2019)


def test_the_day_of_the_plan_that_the_opening_carries_out_is_no_period() -> None:
    opening = "Thực hiện Kế hoạch số 5/KH-UBND ngày 08 tháng 3 năm 2018 của tỉnh về giữ kho"
    assert plan("Kiểm tra kho", f"{opening};").start is None
    assert plan("Kiểm tra kho", f"{opening} năm 2019;").start == "2019-01-01"


@pytest.mark.parametrize(("start", "end", "year"), [
    ("2022-01-01", "2022-12-31", 2022), ("2021-01-01", "2025-12-31", None), (None, "2025-12-31", None), (None,
     None, None),
])
def test_year_of_a_plan(start: str | None, end: str | None, year: int | None) -> None:
    assert plan_year(Plan("P1", None, start, end, None, "self")) == year


def test_scope_is_the_department_or_the_province() -> None:
    assert plan("Giữ kho").scope == "Trà Vinh"
    assert plan("Giữ kho", issuer="Sở Nội vụ tỉnh Trà Vinh").scope == "Sở Nội vụ tỉnh Trà Vinh"


def test_plan_attached_to_a_decision() -> None:
    text = ("QUYẾT ĐỊNH\nBan hành Kế hoạch giữ kho\nĐiều 1. Ban hành kế hoạch.\n\n"
            "KẾ HOẠCH\nGiữ kho năm 2023\n(Kèm theo Quyết định số 9/QĐ-UBND ngày 1/2/2023)\n\nI. VIỆC\n")
    header = DocumentHeader("ubnd-tra-vinh/qd/2023/9", so_ky_hieu="9/QĐ-UBND", doc_type="QĐ",
                            title="Ban hành Kế hoạch giữ kho", province="Trà Vinh")
    (found,) = read_plans(text, header)
    assert (found.id, found.title, found.start, found.promulgated_by) == (
        "P1", "Giữ kho năm 2023", "2023-01-01", "9/QĐ-UBND")
    assert text[found.span[0]:found.span[1]] == "Giữ kho năm 2023"


def test_decision_that_is_the_plan_itself() -> None:
    header = DocumentHeader("ubnd-tra-vinh/qd/2023/9", so_ky_hieu="9/QĐ-UBND", doc_type="QĐ",
        title="Phê duyệt Đề án")
    (found,) = read_plans("QUYẾT ĐỊNH\nPhê duyệt Đề án\n", header)
    assert found.promulgated_by == "self"


def test_span_of_a_title_over_lines() -> None:
    text = "KẾ HOẠCH\nGiữ kho lúa\nnăm 2022\n"
    start, end = title_span(text, "Giữ kho lúa năm 2022")
    assert text[start:end] == "Giữ kho lúa\nnăm 2022"
    assert title_span(text, "Khác") == title_span(text, None) == (0, 0)
