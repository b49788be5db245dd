"""Every class of impact on the day before its event, on the day, and the day after.

A row is the basis, its use, the event's day and the classes (first, then `also`) of the three days. What is
known on a day is judged first: a repeal that nobody has issued yet cannot be known.
"""

from datetime import date, timedelta
from typing import Any

import pytest
from cancu.graph.judging.force import Act, Facts, State, state_on, validity
from cancu.graph.judging.impact import Interval, Use, classify, cut_short
from cancu.graph.judging.seen import seen_on


def basis(*acts: Act, **fields: Any) -> Facts:
    usual: dict[str, Any] = {"registered": True, "issued": "2018-04-23", "effective": "2018-06-21"}
    return Facts("basis", acts=acts, **(usual | fields))


def use(issued: str = "2022-02-16", start: str | None = "2021-01-01", end: str | None = "2025-12-31",
        **fields: Any) -> Use:
    return Use(issued, Interval(start, end), **fields)


def replaced(effective: str | None, issued: str | None) -> Act:
    return Act("THAY_THE", "newer", effective=effective, not_before=issued)


PART = Act("BAI_BO_MOT_PHAN", "newer", effective="2023-07-01", not_before="2023-06-01", article="Điều 4",
           certainty="stated")
SUSPENDED = Act("DINH_CHI", "x", effective="2023-07-01", until="2023-10-01", not_before="2023-06-20")
AMENDED = Act("SUA_DOI", "x", effective="2023-07-01", not_before="2023-06-01")
LAW = Facts("law", registered=True, effective="2010-01-01", acts=(replaced("2023-07-01", "2023-01-10"),))
DETAILS = basis(details=("law",))
REPEAL = replaced("2023-07-01", "2023-06-01")
LATE = use("2024-01-02", "2024-01-01", "2024-12-31")

# basis, use, day of the event, class the day before, on the day, the day after
WALKS: list[tuple[str, Facts, Use, str, str, str, str]] = [
    ("B2f: the repealer is issued", basis(REPEAL), use(), "2023-06-01", "B0", "B2f B5", "B2f B5"),
    ("B2: the repealer takes effect", basis(REPEAL), use(), "2023-07-01", "B2f B5", "B2 B5", "B2 B5"),
    ("B2: a repealer of unknown day is issued", basis(replaced(None, "2023-06-01")), use(), "2023-06-01",
     "B0", "B2 B5", "B2 B5"),
    ("B2: a repealer that acts from its signature", basis(replaced("2023-07-01", "2023-07-01")), use(),
     "2023-07-01", "B0", "B2 B5", "B2 B5"),
    ("B3: the repealer takes effect after the task", basis(replaced("2026-07-01", "2026-06-01")), use(),
     "2026-07-01", "B0", "B3", "B3"),
    ("B4: amended", basis(AMENDED), use(), "2023-07-01", "B0", "B4", "B4"),
    ("B6: partly repealed, nobody says which part is used", basis(PART), use(), "2023-07-01", "B0", "B6",
     "B6"),
    ("B2 in part: the cited article", basis(PART), use(article="khoản 1 Điều 4"), "2023-07-01", "B2f", "B2",
     "B2"),
    ("B2f in part: the repealer is issued", basis(PART), use(article="Điều 4"), "2023-06-01", "B0", "B2f",
     "B2f"),
    ("B7: the law it details ends", DETAILS, use(), "2023-07-01", "B0", "B7", "B7"),
    ("B8: suspended", basis(SUSPENDED), use(), "2023-07-01", "B0", "B8", "B8"),
    ("B8: resumed", basis(SUSPENDED), use(), "2023-10-01", "B8", "B8", "B8"),
    ("B10: its term ends while the task runs", basis(term_end="2023-12-31"), use(), "2024-01-01", "B2f",
     "B10", "B10"),
    ("B10: its term ends, the task has no end", basis(term_end="2023-12-31"), use(end=None), "2024-01-01",
     "B2f", "B10", "B10"),
    ("its term ends with the task", basis(term_end="2025-12-31"), use(), "2026-01-01", "B0", "B0", "B0"),
    ("B10: its term is over before a task that is planned ahead", basis(term_end="2023-12-31"),
     use("2023-12-20", "2024-01-01", "2024-12-31"), "2024-01-01", "B2f", "B10", "B10"),
    ("B10 hides behind no repeal to come", basis(replaced("2025-03-01", "2025-01-10"),
     term_end="2023-12-31"), use(), "2025-03-01", "B10 B2f", "B2 B5", "B2 B5"),
    # Not in force as long as nobody has issued the plan: these are judged from its issue on, and stay.
    ("B1: a year of a basis that had ended", basis(REPEAL), LATE, "2024-12-31", "B1 B5", "B1 B5", "B1 B5"),
    ("B1g: within thirty days of the end", basis(REPEAL), use("2023-07-31", None, None), "2023-08-01",
     "B1g B5", "B1g B5", "B1g B5"),
    ("B9: not in force at issue stays what it was", basis(effective="2023-07-01"), use(), "2023-07-01", "B9",
     "B9", "B9"),
    ("B4p: amended before issue", basis(AMENDED), LATE, "2024-02-01", "B4p", "B4p", "B4p"),
    ("B11: the register knows nothing", basis(registered=False), use(), "2023-07-01", "B11", "B11", "B11"),
    ("B12: later changes apply", basis(REPEAL), use(later_changes_apply=True), "2023-07-01", "B2f B5 B12",
     "B2 B5 B12", "B2 B5 B12"),
]


def classes(known: Facts, used: Use, day: str) -> str:
    others = {"law": LAW}
    ended = {"law": law} if (law := validity(seen_on(LAW, others, day))).end and law.end <= day else {}
    found = classify(validity(seen_on(known, others, day), ended), used, day)
    return " ".join([found.code, *found.also])


@pytest.mark.parametrize(("case", "known", "used", "event", "before", "on", "after"), WALKS,
                         ids=[row[0] for row in WALKS])
def test_three_days(case: str, known: Facts, used: Use, event: str, before: str, on: str,
                    after: str) -> None:
    days = [(date.fromisoformat(event) + timedelta(days=n)).isoformat() for n in (-1, 0, 1)]
    assert [classes(known, used, day) for day in days] == [before, on, after], case


def test_no_class_is_left_out() -> None:
    walked = {code for row in WALKS for codes in row[4:] for code in codes.split()}
    assert walked == {"B0", "B1", "B1g", "B2", "B2f", "B3", "B4", "B4p", "B5", "B6", "B7", "B8", "B9", "B10",
                      "B11", "B12"}, "B13 is the owner's: tests/queries/test_over_time.py"


def test_a_suspension_that_is_over_weighs_less() -> None:
    known = validity(basis(SUSPENDED))
    during, over = classify(known, use(), "2023-09-30"), classify(known, use(), "2023-10-01")
    assert (during.severity, during.remark) == ("medium", None)
    assert (over.severity, over.remark) == ("info", "resumed")


def test_a_suspension_before_the_plan_is_none() -> None:
    assert classify(validity(basis(SUSPENDED)), use("2023-10-01", "2023-01-01"), "2024-01-01").code == "B0"


def test_a_formal_end_after_the_task_does_not_hide_the_end_of_the_term() -> None:
    known = validity(basis(replaced("2026-07-01", "2026-06-01"), term_end="2020-12-31"))
    found = classify(known, use(), "2026-07-01")
    assert (found.code, found.also, found.severity) == ("B3", ("B10",), "medium")


def test_work_ends_with_its_plan() -> None:
    days = Interval("2021-01-01", "2025-12-31")
    assert cut_short(days, "2024-07-01") == Interval("2021-01-01", "2024-06-30")
    assert cut_short(days, "2026-01-01") == days
    assert cut_short(Interval(None, None), "2024-07-01") == Interval(None, "2024-06-30")
    assert cut_short(days, None) == days


def newer(*acts: Act, **fields: Any) -> dict[str, Facts]:
    usual: dict[str, Any] = {"registered": True, "issued": "2023-06-01", "effective": "2023-07-01"}
    return {"newer": Facts("newer", acts=acts, **(usual | fields))}


PAUSE = Act("DINH_CHI", "s", effective="2023-07-01", until="2024-01-01", not_before="2023-06-25")
OPEN_PAUSE = Act("DINH_CHI", "s", effective="2023-07-01", not_before="2023-06-25")
ACTS: list[tuple[str, dict[str, Facts], dict[str, State]]] = [
    ("postponed: the newer one is suspended from its first day on", newer(PAUSE), {
        "2023-06-24": State.IN_FORCE, "2023-07-01": State.IN_FORCE, "2023-12-31": State.IN_FORCE,
        "2024-01-01": State.ENDED}),
    ("the newer one is suspended, until nobody knows when", newer(OPEN_PAUSE), {
        "2023-07-01": State.IN_FORCE, "2026-11-21": State.IN_FORCE}),
    ("suspended only later: what it replaced stays replaced",
     newer(Act("DINH_CHI", "s", effective="2023-07-02", not_before="2023-07-02")), {
         "2023-07-01": State.ENDED, "2023-08-01": State.ENDED}),
    ("repealed before its first day: it never acts",
     newer(Act("BAI_BO", "r", effective="2023-06-20", not_before="2023-06-20")), {
         "2023-07-01": State.IN_FORCE, "2026-11-21": State.IN_FORCE}),
    ("repealed later: what it replaced does not come back",
     newer(Act("BAI_BO", "r", effective="2024-06-20", not_before="2024-06-20")), {
         "2023-07-01": State.ENDED, "2024-06-21": State.ENDED}),
    ("replaced in its turn", newer(replaced("2025-01-01", "2024-11-01")), {
        "2023-06-30": State.IN_FORCE, "2023-07-01": State.ENDED, "2025-01-01": State.ENDED}),
]


@pytest.mark.parametrize(("case", "known", "expected"), ACTS, ids=[row[0] for row in ACTS])
def test_an_act_stands_as_its_document_does(case: str, known: dict[str, Facts],
                                            expected: dict[str, State]) -> None:
    found = {day: state_on(validity(seen_on(basis(REPEAL), known, day)), day) for day in expected}
    assert found == expected, case


def test_a_postponed_act_is_inferred() -> None:
    acts = seen_on(basis(REPEAL), newer(PAUSE), "2023-08-01").acts
    assert [(act.effective, act.certainty) for act in acts] == [("2024-01-01", "inferred")]


ENDS = [
    ("repealed", {"acts": (Act("BAI_BO", "r", effective="2024-03-01", not_before="2024-02-20"),)}),
    ("its own term is over", {"term_end": "2024-02-29"}),
]


@pytest.mark.parametrize(("case", "fields"), ENDS, ids=[row[0] for row in ENDS])
def test_a_suspension_ends_with_the_document_that_suspends(case: str, fields: dict[str, Any]) -> None:
    known, suspends = basis(Act("DINH_CHI", "s", effective="2023-07-01")), {"s": Facts("s", **fields)}
    days = ("2023-06-30", "2023-07-01", "2024-02-29", "2024-03-01")
    assert [state_on(validity(seen_on(known, suspends, day)), day) for day in days] == [
        State.IN_FORCE, State.SUSPENDED, State.SUSPENDED, State.IN_FORCE], case
