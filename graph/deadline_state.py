"""State of a task's deadline on a day. Whether a task is done is never guessed: no text states it so far."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from cancu.graph.force import Day

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
    """`next_date`: of a recurring task, the end of the running cycle. `reason`: why the state is unknown."""

    state: Due
    next_date: Day | None = None
    reason: str | None = None


@dataclass(frozen=True)
class Deadline:
    """A deadline as the graph has it, with its plan's period.

    `kind`: by, within, recurring, ongoing, event, none. `every`: week, month, quarter, half_year, year.
    """

    kind: str | None
    due_start: Day | None = None
    due_end: Day | None = None
    every: str | None = None
    period_start: Day | None = None
    period_end: Day | None = None


def deadline_state(deadline: Deadline, day: Day) -> DeadlineState:
    """The state on `day`; due_soon from 30 days before the last day, that day included."""
    if deadline.kind in ("recurring", "ongoing"):
        return _running(deadline, day)
    if deadline.kind == "event":
        return DeadlineState(Due.UNKNOWN, reason="event")
    if deadline.due_end is None:
        return DeadlineState(Due.UNKNOWN, reason="no_date")
    return DeadlineState(_before(deadline.due_end, day))


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
    following = next_date(deadline.every, day)
    if following is None:
        return DeadlineState(Due.ONGOING)
    following = min(following, last) if last else following
    state = _before(following, day)
    return DeadlineState(Due.DUE_SOON if state is Due.DUE_SOON else Due.ONGOING, following)


def next_date(every: str | None, day: Day) -> Day | None:
    """Last day of the cycle that `day` is in; None for a cycle that is not named. A week ends on Sunday."""
    today = date.fromisoformat(day)
    if every == "week":
        return (today + timedelta(days=6 - today.weekday())).isoformat()
    months = _MONTHS.get(every or "")
    if months is None:
        return None
    month = -(-today.month // months) * months
    return date(today.year, month, monthrange(today.year, month)[1]).isoformat()


def _plus(day: Day, days: int) -> Day:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
