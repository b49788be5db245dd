"""State of a task's deadline on a day. Whether a task is done is never guessed: no text states it so far."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from cancu.graph.judging.force import Day

SOON_DAYS = 30
_MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}


class Due(StrEnum):
    """`ongoing`: runs without a last day of its own ("thường xuyên" is never overdue)."""

    NOT_YET_DUE = "not_yet_due"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    ONGOING = "ongoing"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class DeadlineState:
    """`next_date`: of a recurring task, the next day on which it is due.

    `reason`: why the state is unknown (event, no_date, period_over, plan_ended), or why the task is not yet
    due at all (not_issued).
    """

    state: Due
    next_date: Day | None = None
    reason: str | None = None


@dataclass(frozen=True)
class Deadline:
    """A deadline as the graph has it, with its plan's period and life.

    `kind`: by, within, recurring, ongoing, event, none. `every`: week, month, quarter, half_year, year.
    `days`: "MM-DD", the days of a year on which a recurring task is due, where its text prints them.
    `issued`: the day of issue of the plan; `plan_end`: the first day on which it is no longer in force.
    """

    kind: str | None
    due_start: Day | None = None
    due_end: Day | None = None
    every: str | None = None
    period_start: Day | None = None
    period_end: Day | None = None
    days: Sequence[str] = ()
    issued: Day | None = None
    plan_end: Day | None = None


def deadline_state(deadline: Deadline, day: Day) -> DeadlineState:
    """The state on `day`; due_soon from 30 days before the last day, that day included."""
    if deadline.issued and day < deadline.issued:
        return DeadlineState(Due.NOT_YET_DUE, reason="not_issued")
    if _ended_first(deadline, day):
        return DeadlineState(Due.UNKNOWN, reason="plan_ended")
    if deadline.kind in ("recurring", "ongoing"):
        return _running(deadline, day)
    if deadline.kind == "event":
        return DeadlineState(Due.UNKNOWN, reason="event")
    if deadline.due_end is None:
        return DeadlineState(Due.UNKNOWN, reason="no_date")
    return DeadlineState(_before(deadline.due_end, day))


def _ended_first(deadline: Deadline, day: Day) -> bool:
    """True if the plan had ended by `day`, and before the task was due."""
    end = deadline.plan_end
    return end is not None and end <= day and (deadline.due_end is None or end <= deadline.due_end)


def _before(last: Day, day: Day) -> Due:
    if last < day:
        return Due.OVERDUE
    return Due.DUE_SOON if last <= _plus(day, SOON_DAYS) else Due.NOT_YET_DUE


def _running(deadline: Deadline, day: Day) -> DeadlineState:
    first = deadline.due_start or deadline.period_start
    last = deadline.due_end or deadline.period_end
    if first and day < first:
        return DeadlineState(Due.NOT_YET_DUE)
    if last and last < day:
        return DeadlineState(Due.UNKNOWN, reason="period_over")
    following = next_date(deadline.every, day, deadline.days)
    if following is None or (deadline.days and last and last < following):
        return DeadlineState(Due.ONGOING)  # no cycle is named, or its last day in the plan's period is past
    following = min(following, last) if last else following
    state = _before(following, day)
    return DeadlineState(Due.DUE_SOON if state is Due.DUE_SOON else Due.ONGOING, following)


def next_date(every: str | None, day: Day, days: Sequence[str] = ()) -> Day | None:
    """The first of `days` ("MM-DD") from `day` on, `day` included; without them the end of its cycle.

    None for a cycle that is not named. A week ends on Sunday.
    """
    today = date.fromisoformat(day)
    if days:
        dates = (_in_year(each, today.year + later) for later in (0, 1) for each in sorted(days))
        return next(each for each in dates if each >= day)
    if every == "week":
        return (today + timedelta(days=6 - today.weekday())).isoformat()
    months = _MONTHS.get(every or "")
    if months is None:
        return None
    month = -(-today.month // months) * months
    return date(today.year, month, monthrange(today.year, month)[1]).isoformat()


def _in_year(month_and_day: str, year: int) -> Day:
    """That day of the year; the last of the month where the year has no such day (29/02)."""
    month, day = (int(number) for number in month_and_day.split("-"))
    return date(year, month, min(day, monthrange(year, month)[1])).isoformat()


def _plus(day: Day, days: int) -> Day:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
