"""Printed dates behind numbers: forms, how exact they are, misprints."""

import pytest
from cancu.loaders.document.dates import date_behind, find_date, iso_date


@pytest.mark.parametrize(("printed", "iso"), [
    ("ngày 08/11/2011", "2011-11-08"),
    ("ngày 8-11-2011", "2011-11-08"),
    ("ngày 8.11.2011", "2011-11-08"),
    ("ngày 04 tháng 5 năm 2024", "2024-05-04"),
    ("ngày\n04 tháng 5\nnăm 2024", "2024-05-04"),
    ("Ngày ..04.. tháng ..5... năm 2024", "2024-05-04"),
    ("ngày     tháng 02 năm 2022", "2022-02"),
    ("tháng 6/2021", "2021-06"),
    ("tháng 6 năm 2021", "2021-06"),
    (", ngày 12/4/2025", "2025-04-12"),
    (" ban hành ngày 12/4/2025", "2025-04-12"),
    (" được ký ngày 12/4/2025", "2025-04-12"),
    (" cùng ngày 12/4/2025", "2025-04-12"),
    (" hồi 16 giờ 30 ngày 12/4/2025", "2025-04-12"),
    (" năm 2015", "2015"),
    # What cannot be true is cut behind the last part that can.
    ("ngày 32/5/2024", "2024-05"),
    ("ngày 12/15/2024", "2024"),
    ("ngày 19/8/19999", None),
    # A year is taken as printed.
    ("ngày 27 tháng 12 năm 2918", "2918-12-27"),
])
def test_printed_dates(printed: str, iso: str | None) -> None:
    found = date_behind(printed, 0)
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize("printed", [" của Chính phủ ngày 1/2/2020", " số 5", " 12/4/2025",
    "; ngày 1/2/2020"])
def test_no_date_right_behind(printed: str) -> None:
    assert date_behind(printed, 0) is None


def test_bare_year_only_if_wanted() -> None:
    assert date_behind(" năm 2015", 0, bare_year=False) is None


def test_first_date_in_a_stretch() -> None:
    found = find_date("Đà Lạt, ngày 12 tháng 3 năm 2023, sửa ngày 1/1/2024", 0, 40)
    assert found is not None
    assert (found.iso, found.year) == ("2023-03-12", "2023")


def test_iso_of_parts() -> None:
    assert iso_date("2020", "0", "5") == "2020"
    assert iso_date("20") is None
