"""State of a deadline on a day."""

from typing import Any

import pytest
from cancu.graph.judging.deadline_state import Deadline, Due, deadline_state, next_date

PERIOD: dict[str, Any] = {"period_start": "2022-01-01", "period_end": "2022-12-31"}
QUARTERLY = {"kind": "recurring", "every": "quarter"} | PERIOD

YEARLY: dict[str, Any] = {"kind": "recurring", "every": "year", "days": ["12-15"],
                          "period_start": "2024-01-01", "period_end": "2026-12-31"}
REPLACED: dict[str, Any] = {"kind": "by", "due_end": "2022-12-15", "plan_end": "2022-06-15"}

ROWS = [
    ("by, far off", {"kind": "by", "due_end": "2022-12-15"}, "2022-06-01", Due.NOT_YET_DUE, None, None),
    ("by, in 31 days", {"kind": "by", "due_end": "2022-07-02"}, "2022-06-01", Due.NOT_YET_DUE, None, None),
    ("by, in 30 days", {"kind": "by", "due_end": "2022-07-01"}, "2022-06-01", Due.DUE_SOON, None, None),
    ("by, on its last day", {"kind": "by", "due_end": "2022-06-01"}, "2022-06-01", Due.DUE_SOON, None, None),
    ("by, the day after", {"kind": "by", "due_end": "2022-05-31"}, "2022-06-01", Due.OVERDUE, None, None),
    ("within, running", {"kind": "within", "due_start": "2022-04-01", "due_end": "2022-09-30"}, "2022-06-01",
     Due.NOT_YET_DUE, None, None),
    ("ongoing is never overdue", {"kind": "ongoing"} | PERIOD, "2022-06-01", Due.ONGOING, None, None),
    ("ongoing, plan not begun", {"kind": "ongoing"} | PERIOD, "2021-12-31", Due.NOT_YET_DUE, None, None),
    ("ongoing, plan over", {"kind": "ongoing"} | PERIOD, "2023-01-01", Due.UNKNOWN, None, "period_over"),
    ("ongoing from a day on", {"kind": "ongoing", "due_start": "2024-07-01"}, "2030-01-01", Due.ONGOING, None,
     None),
    ("every quarter, early in it", QUARTERLY, "2022-04-02", Due.ONGOING, "2022-06-30", None),
    ("every quarter, at its end", QUARTERLY, "2022-06-02", Due.DUE_SOON, "2022-06-30", None),
    ("every year, in December", {"kind": "recurring", "every": "year"} | PERIOD, "2022-12-05", Due.DUE_SOON,
     "2022-12-31", None),
    ("cycle not named", {"kind": "recurring"} | PERIOD, "2022-06-01", Due.ONGOING, None, None),
    ("recurring, plan over", QUARTERLY, "2023-02-01", Due.UNKNOWN, None, "period_over"),
    ("15/12 each year, long before", YEARLY, "2025-11-14", Due.ONGOING, "2025-12-15", None),
    ("15/12 each year, 30 days before", YEARLY, "2025-11-15", Due.DUE_SOON, "2025-12-15", None),
    ("15/12 each year, on the day", YEARLY, "2025-12-15", Due.DUE_SOON, "2025-12-15", None),
    ("15/12 each year, the day after", YEARLY, "2025-12-16", Due.ONGOING, "2026-12-15", None),
    ("15/12 each year, after the last one", YEARLY, "2026-12-16", Due.ONGOING, None, None),
    ("15/12 each year, plan over", YEARLY, "2027-01-01", Due.UNKNOWN, None, "period_over"),
    ("plan not issued yet", {"kind": "by", "due_end": "2022-12-15", "issued": "2022-02-16"}, "2022-02-15",
     Due.NOT_YET_DUE, None, "not_issued"),
    ("plan issued on the day", {"kind": "by", "due_end": "2022-03-01", "issued": "2022-02-16"}, "2022-02-16",
     Due.DUE_SOON, None, None),
    ("plan replaced before the task was due", REPLACED, "2022-06-15", Due.UNKNOWN, None, "plan_ended"),
    ("plan to be replaced tomorrow", REPLACED, "2022-06-14", Due.NOT_YET_DUE, None, None),
    ("plan replaced after the task was due", REPLACED | {"due_end": "2022-06-14"}, "2022-06-15", Due.OVERDUE,
     None, None),
    ("ongoing work of a plan that was replaced", {"kind": "ongoing", "plan_end": "2022-06-15"}, "2022-06-15",
     Due.UNKNOWN, None, "plan_ended"),
    ("event", {"kind": "event"} | PERIOD, "2022-06-01", Due.UNKNOWN, None, "event"),
    ("no deadline", {"kind": "none"} | PERIOD, "2022-06-01", Due.UNKNOWN, None, "no_date"),
    ("no kind", {"kind": None}, "2022-06-01", Due.UNKNOWN, None, "no_date"),
]


@pytest.mark.parametrize(("case", "fields", "day", "state", "following", "reason"), ROWS,
                         ids=[row[0] for row in ROWS])
def test_state(case: str, fields: dict[str, Any], day: str, state: Due, following: str | None,
               reason: str | None) -> None:
    found = deadline_state(Deadline(**fields), day)
    assert (found.state, found.next_date, found.reason) == (state, following, reason), case


CYCLES = [
    ("week", "2026-11-21", "2026-11-22"),  # a Saturday; the week ends on Sunday
    ("week", "2026-11-22", "2026-11-22"),
    ("month", "2024-02-01", "2024-02-29"),
    ("quarter", "2022-10-01", "2022-12-31"),
    ("half_year", "2022-06-30", "2022-06-30"),
    ("half_year", "2022-07-01", "2022-12-31"),
    ("year", "2022-01-01", "2022-12-31"),
    (None, "2022-01-01", None),
]


@pytest.mark.parametrize(("every", "day", "expected"), CYCLES)
def test_end_of_the_running_cycle(every: str | None, day: str, expected: str | None) -> None:
    assert next_date(every, day) == expected


DAYS = [
    (["06-15", "12-15"], "2026-06-15", "2026-06-15"),
    (["06-15", "12-15"], "2026-06-16", "2026-12-15"),
    (["06-15", "12-15"], "2026-12-16", "2027-06-15"),
    (["02-29"], "2023-02-01", "2023-02-28"),  # the last of the month where the year has no such day
    (["02-29"], "2024-02-01", "2024-02-29"),
    ([f"{month:02d}-20" for month in range(1, 13)], "2026-11-21", "2026-12-20"),
]


@pytest.mark.parametrize(("days", "day", "expected"), DAYS)
def test_the_next_printed_day(days: list[str], day: str, expected: str) -> None:
    assert next_date("year", day, days) == expected
