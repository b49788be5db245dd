"""Classes of impact: one row a case of the decision table, worked out by hand."""

from typing import Any

import pytest
from cancu.graph.judging.force import Act, Facts, Validity, validity
from cancu.graph.judging.impact import Interval, Use, classify, ended_positions, issue_day, task_interval

DAY = "2026-11-21"


def basis(*acts: Act, details: Validity | None = None, **fields: Any) -> Validity:
    usual: dict[str, Any] = {"registered": True, "issued": "2018-04-23", "effective": "2018-06-21"}
    parents = {"law": details} if details else {}
    return validity(Facts("basis", acts=acts, details=tuple(parents), **(usual | fields)), parents)


def replaced(day: str | None, **fields: Any) -> Act:
    return Act("THAY_THE", "newer", effective=day, certainty="register", **fields)


def use(issued: str | None = "2022-02-16", start: str | None = "2021-01-01", end: str | None = "2025-12-31",
        **fields: Any) -> Use:
    return Use(issued, Interval(start, end), **fields)


REPEALED = Act("BAI_BO", "newer", effective="2025-07-01")
PART = Act("BAI_BO_MOT_PHAN", "newer", effective="2023-01-01", article="khoản 2 Điều 4", certainty="stated")
PARENT = validity(Facts("law", registered=True, effective="2010-01-01",
                        acts=(Act("THAY_THE", "law2", effective="2023-05-01"),)))
SUSPENDED = Act("DINH_CHI", "x", effective="2023-01-01", until="2023-07-01")
SUSPENDED_BEFORE = Act("DINH_CHI", "x", effective="2019-01-01", until="2019-07-01")
FUTURE = use("2026-01-15", "2026-01-01", "2030-12-31")
PAST = use("2019-03-15", "2019-01-01", "2019-12-31")
OLD: dict[str, Any] = {"issued": "2005-10-17", "effective": "2005-11-08"}

CASES = [
    ("in force", basis(), use(), "B0", []),
    ("ended two years before issue", basis(replaced("2020-02-16")), use(), "B1", ["B5"]),
    ("ended on the day of issue", basis(replaced("2022-02-16")), use(), "B1g", ["B5"]),
    ("ended 30 days before issue", basis(replaced("2022-01-17")), use(), "B1g", ["B5"]),
    ("ended 31 days before issue", basis(replaced("2022-01-16")), use(), "B1", ["B5"]),
    ("ended while the task ran", basis(replaced("2025-07-01")), use(), "B2", ["B5"]),
    ("repealed without successor", basis(REPEALED), use(), "B2", []),
    ("ended on the last day of the task", basis(replaced("2025-12-31")), use(), "B2", ["B5"]),
    ("ended the day after the task", basis(replaced("2026-01-01")), use(), "B3", []),
    ("task of 2019, ended 2025", basis(replaced("2025-07-01")), PAST, "B3", []),
    ("ends today", basis(replaced(DAY)), FUTURE, "B2", ["B5"]),
    ("will end while the task runs", basis(replaced("2027-03-01")), FUTURE, "B2f", ["B5"]),
    ("will end after the task", basis(replaced("2027-03-01")), use("2026-01-15", "2026-01-01", "2026-12-31"),
     "B0", []),
    ("will end, task is open", basis(replaced("2027-03-01")), use("2026-01-15", None, None), "B2f", ["B5"]),
    ("day of end not known, repealer issued during the task", basis(replaced(None, not_before="2024-05-09")),
     use(), "B2", ["B5"]),
    ("nothing known of when it ended", basis(replaced(None)), use(), "B11", []),
    ("amended during the task", basis(Act("SUA_DOI", "x", effective="2023-12-07")), use(), "B4", []),
    ("amended before issue", basis(Act("SUA_DOI", "x", effective="2021-12-06")), use(), "B4p", []),
    ("amended after the task", basis(Act("SUA_DOI", "x", effective="2026-02-01")), use(), "B0", []),
    ("amended, and will end", basis(Act("SUA_DOI", "x", effective="2026-03-01"), replaced("2027-03-01")),
     FUTURE, "B4", ["B2f"]),
    ("ended hides its amendments", basis(Act("SUA_DOI", "x", effective="2023-12-07"), replaced("2025-07-01")),
     use(), "B2", ["B5"]),
    ("partly repealed, the cited part", basis(PART), use(article="điểm a khoản 2 Điều 4"), "B2", []),
    ("partly repealed, another part", basis(PART), use(article="Điều 5"), "B0", []),
    ("partly repealed, a wider part is cited", basis(PART), use(article="Điều 4"), "B6", []),
    ("partly repealed, no part is cited", basis(PART), use(), "B6", []),
    ("partly repealed after the task", basis(PART), PAST, "B0", []),
    ("its law ended in 2023", basis(details=PARENT), use(), "B7", []),
    ("its law ended after the task", basis(details=PARENT), PAST, "B0", []),
    ("suspended during the task", basis(SUSPENDED), use(), "B8", []),
    ("suspended before the task", basis(SUSPENDED_BEFORE), use(), "B0", []),
    ("suspended, then ended", basis(SUSPENDED, replaced("2025-07-01")), use(), "B2", ["B8", "B5"]),
    ("not yet in force at issue", basis(issued="2022-01-10", effective="2022-03-01"), use(), "B9", []),
    ("its own term was over before issue", basis(term_end="2020-12-31", **OLD), use(), "B10", []),
    ("its own term ended during the task", basis(term_end="2023-12-31"), use(), "B10", []),
    ("its own term ended after the task", basis(term_end="2025-12-31"), use(), "B0", []),
    ("its own term over, later replaced in form", basis(replaced("2023-01-01"), term_end="2020-12-31"), use(),
     "B2", ["B5"]),
    ("not in the register", basis(registered=False), use(), "B11", []),
    ("no day of issue, task over by then", basis(replaced("2025-07-01")), use(None, None, "2020-12-31"), "B3",
     []),
    ("no day of issue, no period", basis(replaced("2025-07-01")), use(None, None, None), "B11", []),
    ("later changes apply: replaced during the task", basis(replaced("2025-07-01")),
     use(later_changes_apply=True), "B2", ["B5", "B12"]),
    ("later changes apply: repealed without successor before issue",
     basis(Act("BAI_BO", "newer", effective="2020-01-01")), use(later_changes_apply=True), "B1", []),
]


@pytest.mark.parametrize(("case", "known", "used", "code", "also"), CASES, ids=[row[0] for row in CASES])
def test_class(case: str, known: Validity, used: Use, code: str, also: list[str]) -> None:
    found = classify(known, used, DAY)
    assert (found.code, list(found.also)) == (code, also), case


def test_days_and_the_day_of_the_end() -> None:
    found = classify(basis(replaced("2022-01-16")), use(), DAY)
    assert (found.days, found.ended) == (31, "2022-01-16")
    assert (found.severity, found.certainty) == ("high", "register")


def test_before_the_task_began() -> None:
    known = basis(replaced("2025-07-01"))
    late = use("2024-12-20", "2025-07-01", "2025-12-31")
    assert classify(known, late, DAY).remark == "before_task_began"
    assert classify(known, use(), DAY).remark is None


def test_an_end_of_unknown_day_is_never_dated() -> None:
    found = classify(basis(replaced(None, not_before="2024-05-09")), use(), DAY)
    assert (found.ended, found.not_before, found.certainty) == (None, "2024-05-09", "inferred")


def test_a_stand_in_for_the_day_of_issue_makes_the_row_inferred() -> None:
    issued, inferred = issue_day(None, "2016-01-01")
    found = classify(basis(replaced("2026-05-01"), **OLD),
                     use(issued, "2016-01-01", "2020-12-31", issued_inferred=inferred), DAY)
    assert (found.code, found.certainty, issued) == ("B3", "inferred", "2016-01-01")


def test_dynamic_reference_lowers_to_info() -> None:
    known = basis(replaced("2025-07-01"))
    assert classify(known, use(later_changes_apply=True), DAY).severity == "info"
    assert classify(known, use(), DAY).severity == "medium-high"


def test_agency_gone_is_an_axis_of_its_own() -> None:
    found = classify(basis(replaced("2025-07-01")), use(), DAY, owner_gone=True)
    assert (found.code, found.also, found.severity) == ("B2", ("B5", "B13"), "medium-high")
    assert not classify(basis(), use(), DAY, owner_gone=True).fallen


def test_amendment_of_the_cited_article_weighs_more() -> None:
    act = Act("SUA_DOI", "x", effective="2023-12-07", article="Điều 12", certainty="stated")
    assert classify(basis(act), use(article="khoản 1 Điều 12"), DAY).severity == "medium"
    assert classify(basis(act), use(article="Điều 3"), DAY).severity == "low"


def test_an_amended_basis_has_not_fallen() -> None:
    assert not classify(basis(Act("SUA_DOI", "x", effective="2023-12-07")), use(), DAY).fallen
    assert classify(basis(PART), use(), DAY).fallen


INTERVALS = [
    (("2018-03-01", "2018-05-31", "2018-01-01", "2018-12-31"), ("2018-03-01", "2018-05-31")),
    ((None, "2018-05-31", "2018-01-01", "2018-12-31"), ("2018-01-01", "2018-05-31")),
    ((None, None, "2021-01-01", "2025-12-31"), ("2021-01-01", "2025-12-31")),
    (("2024-07-01", None, "2021-01-01", "2025-12-31"), ("2024-07-01", "2025-12-31")),
    ((None, None, None, None), (None, None)),
]


@pytest.mark.parametrize(("days", "expected"), INTERVALS)
def test_a_task_without_days_has_those_of_its_plan(days: tuple[str | None, ...],
                                                   expected: tuple[str | None, str | None]) -> None:
    found = task_interval(*days)
    assert (found.start, found.end) == expected


ARTICLES = [
    ("bãi bỏ Điều 1 NĐ 161/2018", "register", ["1"]),
    ("Điều 16 khoản 2", "register", []),  # where the newer text says so
    ("Điều 16 khoản 2", "stated", ["16"]),
    (None, "stated", []),
]


@pytest.mark.parametrize(("article", "certainty", "expected"), ARTICLES)
def test_which_articles_of_the_older_text_ended(article: str | None, certainty: str,
                                                expected: list[str]) -> None:
    act = Act("BAI_BO_MOT_PHAN", "x", article=article, certainty=certainty)
    assert [position.article for position in ended_positions(act)] == expected
