"""Members of a collective and those left out by name."""

import pytest
from cancu.graph.building.members import is_excepted, was_member

MENTIONS = [
    ("Các sở, ban, ngành tỉnh (trừ Sở Y tế)", True),
    ("Các sở, ban, ngành (ngoại trừ Sở Tư pháp, Sở Y tế)", True),
    ("Các sở, ban, ngành, không bao gồm Sở Y tế; thực hiện trong năm", True),
    ("Các sở, ban, ngành tỉnh (trừ Sở Tư pháp)", False),
    ("Sở Y tế và các sở, trừ Sở Tư pháp. Sở Y tế báo cáo", False),
    ("Các sở, ban, ngành tỉnh", False),
    (None, False),
]


@pytest.mark.parametrize(("mention", "expected"), MENTIONS)
def test_excepted_by_name(mention: str | None, expected: bool) -> None:
    assert is_excepted("Sở Y tế tỉnh Trà Vinh", "Trà Vinh", mention) is expected


MEMBERSHIPS = [
    ((None, None, "2022-01-01", "2022-12-31"), True),
    ((None, "2021-12-31", "2022-01-01", "2022-12-31"), False),  # had ended before the plan
    ((None, "2022-06-30", "2022-01-01", "2022-12-31"), True),
    (("2023-01-01", None, "2022-01-01", "2022-12-31"), False),  # came after the plan
    (("2023-01-01", None, "2022-01-01", None), True),
    (("2023-01-01", "2022-01-01", None, None), True),
]


@pytest.mark.parametrize(("days", "expected"), MEMBERSHIPS)
def test_membership_meets_the_task(days: tuple[str | None, ...], expected: bool) -> None:
    assert was_member(*days) is expected
