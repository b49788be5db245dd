"""Every question of the catalogue, asked over the small graph; answers worked out by hand, traps inside.

A row of `ANSWERS` is a question, its parameters, the columns looked at, and the rows expected.
"""

from typing import Any

import pytest
from cancu.graph.store import Store
from cancu.queries.answers import ask
from cancu.queries.catalogue import questions
from cancu.queries.resolve import AmbiguousError
from cancu.queries.runner import ParameterError

from tests.queries.graphs import (
    ALL,
    DETAIL,
    ND30,
    ND61,
    ND118,
    NO_YEAR,
    NQ30C,
    NQ76_2013,
    NQ76_2021,
    PLAN19,
    PLAN22,
    PLAN23,
    PLAN_AG,
    PROPOSAL,
    QD9,
    REPEALED,
    REPEALING,
    RULES,
    SNN,
    SNNMT,
    SNV,
    SNV_AG,
    STNMT,
    STP,
    SYT,
    UNIT,
    UNKNOWN,
)

DAY = "2026-11-21"


def t(carrier: str, number: int) -> str:
    return f"{carrier}#T{number}"


Answer = tuple[str, dict[str, Any], tuple[str, ...], list[tuple[Any, ...]]]

LAW: list[Answer] = [
    # T3 only spreads word of the replacement, the plan of 2025 only looks back: neither rests on it.
    ("impact_direct", {"document": "61/2018/NĐ-CP"}, ("task", "state_at_issue", "state", "ended"), [
        (t(PLAN_AG, 1), "amended", "ended", "2025-07-01"), (t(PLAN19, 1), "in_force", "ended", "2025-07-01"),
        (t(PLAN22, 1), "amended", "ended", "2025-07-01")]),
    ("impact_direct", {"document": REPEALED}, ("task",), []),  # its plan carries out the repeal
    ("impact_inherited", {"document": QD9}, ("task", "how", "state_at_issue"), [
        (t(PLAN22, n), "can_cu", "ended") for n in range(1, 8)]),
    ("impact_inherited", {"document": PROPOSAL}, ("task",), []),  # theo đề nghị: no basis
    ("replaced_by", {"document": QD9}, ("step", "older", "newer", "effective", "article", "successor"), [
        (1, QD9, ND61, "2018-06-21", None, False), (2, ND61, ND118, "2025-07-01", "Điều 40", True)]),
    ("replaced_by", {"document": ND30}, ("newer",), []),  # a partial repeal replaces nothing
    ("bases", {"document": PLAN22}, ("document", "how", "state_at_issue", "state"), [
        (NQ76_2021, "thuc_hien", "in_force", "in_force"), (QD9, "can_cu", "ended", "ended")]),
    ("bases", {"document": PLAN19}, ("document", "state_at_issue", "state"), [  # in force then, over today
        (NQ30C, "amended", "term_over"), (NQ76_2013, "in_force", "in_force")]),
    ("resting_documents", {"document": QD9}, ("document", "relation", "how"), [
        (PLAN22, "CAN_CU", "can_cu"), (RULES, "CAN_CU", "can_cu")]),
    ("number_years", {"so_ky_hieu": "76/NQ-CP"}, ("document", "year", "citing"), [
        (NQ76_2013, "2013", [PLAN19]), (NQ76_2021, "2021", [PLAN22])]),
    ("later_bases", {}, ("document", "basis", "issued_later", "in_force_later"), [(PLAN_AG, ND118, True,
                                                                                   True)]),
    ("doubtful_citations", {"document": PLAN_AG}, ("cited", "cited_date", "issued", "conflict"), [
        (ND118, "2022-01-01", "2025-06-09", True)]),
    ("doubtful_citations", {"document": PLAN23}, ("cited", "no_year", "not_in_register"), [
        (UNKNOWN, False, True), (NO_YEAR, True, True), (RULES, False, True)]),
    ("cited_unknown", {}, ("document", "year_known", "citing", "mentions", "tasks"), [
        (NO_YEAR, False, 1, 2, 0), (PROPOSAL, True, 1, 1, 0), (UNKNOWN, True, 1, 1, 0), (RULES, True, 1, 1,
                                                                                         0)]),
    # Read: five plans. The register's own documents that nobody cites (four) count as neither.
    ("coverage", {}, ("documents_read", "documents_cited_only", "documents_not_in_register",
                      "citations_unresolved"), [(5, 14, 5, 2)]),
]

TASKS: list[Answer] = [
    ("plan_tasks", {"document": PLAN22}, ("task", "lead", "coordinate", "due_end"), [
        (t(PLAN22, 1), [SNV], [SYT], None), (t(PLAN22, 2), [ALL], [], None),
        (t(PLAN22, 3), [STP], [], "2022-12-15"), (t(PLAN22, 4), [SNV], [STP], "2022-06-30"),
        (t(PLAN22, 5), [], [UNIT], None), (t(PLAN22, 6), [SNV, STP], [], "2022-03-31"),
        (t(PLAN22, 7), ["cac-co-quan-lien-quan/tra-vinh"], [], None)]),
    ("orphan_tasks", {"document": PLAN22}, ("task", "no_lead", "several_leads", "no_deadline"), [
        (t(PLAN22, 1), False, False, True), (t(PLAN22, 5), True, False, True),
        (t(PLAN22, 6), False, True, False)]),
    # In June: the quarterly report ends with the month, the ongoing one (T7) is never due.
    ("due_tasks", {"day": "2022-06-10"}, ("task", "agency", "state"), [
        (t(PLAN19, 1), SNV, "overdue"), (t(PLAN19, 3), SNN, "overdue"), (t(PLAN19, 2), SNV, "overdue"),
        (t(PLAN_AG, 2), SNV_AG, "overdue"), (t(PLAN22, 6), SNV, "overdue"), (t(PLAN22, 6), STP, "overdue"),
        (t(PLAN22, 2), ALL, "due_soon"), (t(PLAN22, 4), SNV, "due_soon")]),
    ("due_tasks", {"day": "2022-06-10", "agency": "Sở Nội vụ tỉnh Trà Vinh"}, ("task", "state"), [
        (t(PLAN19, 1), "overdue"), (t(PLAN19, 2), "overdue"), (t(PLAN22, 6), "overdue"),
        (t(PLAN22, 4), "due_soon")]),
    # An Giang's T2 is due in the month of issue: no conflict.
    ("deadline_conflicts", {}, ("task", "before_issue", "before_period", "after_period"), [
        (t(PLAN19, 1), True, True, False), (t(PLAN23, 1), False, False, True)]),
]

AGENCIES: list[Answer] = [
    ("agency_tasks", {"agency": "Sở Tư pháp"}, ("role", "task"), [
        ("CHU_TRI", t(PLAN22, 6)), ("CHU_TRI", t(PLAN22, 3)), ("CHU_TRI", t(REPEALING, 1)),
        ("CHU_TRI", t(REPEALING, 2)), ("PHOI_HOP", t(PLAN22, 4))]),
    ("agency_tasks_collective", {"agency": SNV}, ("collective", "role", "task"), [
        (ALL, "CHU_TRI", t(PLAN22, 2))]),
    ("agency_tasks_collective", {"agency": SYT}, ("task",), []),  # "trừ Sở Y tế"
    ("agency_tasks_units", {"agency": SNV}, ("unit", "unit_title", "role", "task"), [
        (UNIT, "Phòng Lưu trữ Sở Nội vụ tỉnh Trà Vinh", "PHOI_HOP", t(PLAN22, 5))]),
    ("agency_tasks_units", {"agency": UNIT}, ("task",), []),  # its own tasks are not those of its units
    ("agency_tasks_inherited", {"agency": SNNMT}, ("older", "share", "role", "task", "overdue"), [
        (SNN, "whole", "CHU_TRI", t(PLAN19, 3), True), (STNMT, "part", "PHOI_HOP", t(PLAN19, 3), True)]),
    ("agency_tasks_inherited", {"agency": SNNMT, "day": "2025-02-28"}, ("task",), []),  # the day before
    ("agencies_gone", {}, ("agency", "role", "task", "successors"), [
        (SNN, "CHU_TRI", t(PLAN19, 3), [SNNMT]), (STNMT, "PHOI_HOP", t(PLAN19, 3), [SNNMT])]),
    ("agencies_gone", {"day": "2025-02-28"}, ("agency",), []),  # their last day
    ("bottlenecks", {}, ("agency", "leads", "coordinates", "leads_collective", "coordinates_collective"), [
        (SNV, 5, 0, 1, 0), (STP, 4, 1, 1, 0), (SNV_AG, 2, 0, 0, 0), (SYT, 1, 1, 1, 0), (SNN, 1, 0, 1, 0),
        (UNIT, 0, 1, 0, 0), (STNMT, 0, 1, 0, 0)]),
    ("busy_quarters", {"year": "2022"}, ("agency", "quarter_1", "quarter_2", "quarter_3", "quarter_4",
                                         "tasks"), [
        (SNV, 1, 1, 0, 0, 2), (STP, 1, 0, 0, 1, 2), (SNV_AG, 1, 0, 0, 0, 1)]),
    # "Kiểm tra công vụ" stands in two plans and is one work; only one of them lies in 2022.
    ("year_work", {"agency": SNV, "year": "2022"}, ("work", "first_due", "times"), [
        ("kiem tra cong vu", "2022-03-31", 1), ("tap huan cong tac van thu", "2022-06-30", 1),
        ("van hanh bo phan mot cua", None, 1)]),
]

ANSWERS = LAW + TASKS + AGENCIES


@pytest.mark.parametrize(("name", "parameters", "columns", "expected"), ANSWERS,
                         ids=[f"{row[0]}-{number}" for number, row in enumerate(ANSWERS)])
def test_answer(world: Store, name: str, parameters: dict[str, Any], columns: tuple[str, ...],
                expected: list[tuple[Any, ...]]) -> None:
    answer = ask(world, name, parameters, DAY)
    assert [tuple(row[column] for column in columns) for row in answer["rows"]] == expected


def test_every_question_has_an_answer_here() -> None:
    asked = {row[0] for row in ANSWERS if row[3]}
    assert asked == {question.name for question in questions()}


def test_the_shape_of_an_answer(world: Store) -> None:
    answer = ask(world, "bases", {"document": PLAN22}, DAY)
    assert answer["on"] == DAY
    assert answer["question"]["name"] == "bases" and answer["question"]["vi"].endswith("?")
    assert answer["columns"] == list(answer["rows"][0])
    assert answer["truncated"] is False
    assert answer["coverage"]["documents_read"] == 5


def test_the_limit_is_told(world: Store) -> None:
    answer = ask(world, "plan_tasks", {"document": PLAN22}, DAY, limit=2)
    assert (len(answer["rows"]), answer["truncated"]) == (2, True)


def test_a_day_among_the_parameters_is_the_day_of_the_answer(world: Store) -> None:
    assert ask(world, "agencies_gone", {"day": "2025-02-28"})["on"] == "2025-02-28"


def test_province_tells_documents_apart(world: Store) -> None:
    with pytest.raises(AmbiguousError):
        ask(world, "plan_tasks", {"document": "10/KH-UBND"}, DAY)
    rows = ask(world, "plan_tasks", {"document": "10/KH-UBND", "province": "An Giang"}, DAY)["rows"]
    assert [row["task"] for row in rows] == [t(PLAN_AG, 1), t(PLAN_AG, 2)]


def test_a_detailing_text_is_not_said_to_have_ended(world: Store) -> None:
    rows = {row["document"]: row["state"] for row in ask(world, "bases", {"document": PLAN_AG}, DAY)["rows"]}
    assert rows == {DETAIL: "in_force", ND118: "in_force"}


def test_a_parameter_nobody_knows(world: Store) -> None:
    with pytest.raises(ParameterError, match="province"):
        ask(world, "later_bases", {"province": "Trà Vinh"}, DAY)
