"""Impact: which tasks rest on a document that fell, by which route, of which class."""

from typing import Any

import pytest
from cancu.graph.store import Store
from cancu.queries.answers import trace
from cancu.queries.resolve import AmbiguousError, NotFoundError

from tests.queries.graphs import (
    DETAIL,
    LAW_NEW,
    LAW_OLD,
    ND30,
    ND35,
    ND61,
    ND107,
    ND118,
    NO_YEAR,
    NQ30C,
    NQ76_2021,
    PLAN19,
    PLAN22,
    PLAN23,
    PLAN_AG,
    PROPOSAL,
    QD9,
    REPEALED,
    RULES,
    SNV,
)

DAY = "2026-11-21"
FIELDS = {"task", "plan", "document", "class", "also", "how", "grade", "ended", "replaced_by", "certainty",
          "confidence", "lead", "due_start", "due_end", "route"}

HOP = ("type", "from", "to", "quote", "source_doc", "start_pos", "end_pos")


def brief(answer: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(row["task"], row["class"], row["grade"]) for row in answer["rows"]]


def test_tasks_by_their_own_text(world: Store) -> None:
    """Not T3, which tells of the replacement; not the plan of 2025, which looks back on what it replaced."""
    assert brief(trace(world, "61/2018/NĐ-CP", DAY)) == [
        (f"{PLAN_AG}#T1", "B2", "direct"), (f"{PLAN22}#T1", "B2", "direct"), (f"{PLAN19}#T1", "B3", "direct")]


def test_a_row_holds_the_agreed_fields(world: Store) -> None:
    row = trace(world, ND61, DAY)["rows"][1]
    assert row.keys() >= FIELDS
    assert (row["ended"], row["replaced_by"], row["how"], row["also"]) == ("2025-07-01", [ND118], "theo",
                                                                           ["B5"])
    assert (row["plan"], row["lead"], row["certainty"], row["confidence"]) == (
        f"{PLAN22}#P1", [SNV], "register", "verified")
    assert [{name: hop[name] for name in HOP} for hop in row["route"]] == [{
        "type": "CAN_CU", "from": f"{PLAN22}#T1", "to": ND61, "quote": "theo Nghị định số 61/2018/NĐ-CP",
        "source_doc": PLAN22, "start_pos": 0, "end_pos": 10}]
    assert [(link["document"], link["article"]) for link in row["replacements"]] == [(ND118, "Điều 40")]


def test_tasks_through_their_plan_and_through_a_text_in_between(world: Store) -> None:
    rows = {row["task"]: row for row in trace(world, QD9, DAY)["rows"]}
    assert {task: row["grade"] for task, row in rows.items()} == {
        **{f"{PLAN22}#T{n}": "inherited" for n in range(1, 8)}, f"{PLAN23}#T1": "upstream"}
    assert [(hop["type"], hop["from"], hop["to"]) for hop in rows[f"{PLAN23}#T1"]["route"]] == [
        ("THUOC", f"{PLAN23}#T1", f"{PLAN23}#P1"), ("BAN_HANH", f"{PLAN23}#P1", PLAN23),
        ("CAN_CU", PLAN23, RULES), ("CAN_CU", RULES, QD9)]
    assert all(row["class"] == "B1" and row["ended"] == "2018-06-21" for row in rows.values())
    assert rows[f"{PLAN22}#T1"]["replaced_by"] == [ND61, ND118], "two steps, the last one in force"


def test_a_task_and_a_document_make_one_row_whatever_the_routes(world: Store) -> None:
    rows = trace(world, None, DAY)["rows"]
    pairs = [(row["task"], row["document"]) for row in rows]
    assert len(set(pairs)) == len(pairs)


def test_all_is_the_union_of_each(world: Store) -> None:
    one_by_one = [row for document in (QD9, ND61, ND35, NQ30C, DETAIL, REPEALED, PROPOSAL, ND30, LAW_OLD)
                  for row in brief(trace(world, document, DAY))]
    assert sorted(brief(trace(world, None, DAY))) == sorted(one_by_one)


def test_a_dynamic_reference_lowers_the_row(world: Store) -> None:
    row = next(row for row in trace(world, QD9, DAY)["rows"] if row["plan"] == f"{PLAN23}#P1")
    assert (row["severity"], row["also"]) == ("info", ["B5", "B12"])


def test_the_day_of_the_question_decides(world: Store) -> None:
    assert {row["class"] for row in trace(world, ND61, "2025-06-30")["rows"]} == {"B2f"}
    assert brief(trace(world, ND61, "2025-07-01"))[0] == (f"{PLAN_AG}#T1", "B2", "direct")
    assert not [row for row in trace(world, ND61, "2025-06-30")["rows"] if row["task"] == f"{PLAN19}#T1"]


def test_an_end_of_unknown_day(world: Store) -> None:
    answer = trace(world, ND35, DAY)
    row = answer["rows"][0]
    assert (row["class"], row["ended"], row["not_before"], row["certainty"]) == (
        "B2", None, "2025-11-03", "inferred")
    assert answer["document"]["state"] == "ended_day_unknown"


def test_derived_force_is_said_apart(world: Store) -> None:
    answer = trace(world, DETAIL, DAY)
    assert brief(answer) == [(f"{PLAN_AG}#T{n}", "B7", "inherited") for n in (2, 1)]
    assert answer["document"]["state"] == "in_force"
    assert answer["document"]["derived"] == {"rule": "ended", "since": "2021-01-01", "parent": LAW_OLD}


def test_the_day_of_the_newer_document_ends_the_older(world: Store) -> None:
    document = trace(world, LAW_OLD, DAY)["document"]
    assert (document["state"], document["ended"], document["ended_by"]) == ("ended", "2021-01-01", LAW_NEW)


STANDING = [
    (NQ76_2021, "in_force"), (ND118, "in_force"), (ND30, "partly_ended"), (PLAN22, "unknown"),
    (NO_YEAR, "unknown"), (NQ30C, "term_over"),
]


@pytest.mark.parametrize(("document", "state"), STANDING)
def test_no_rows_but_the_state(world: Store, document: str, state: str) -> None:
    """30c: over by its own term, but after the task; 30/2020: repealed in part, but after the task."""
    answer = trace(world, document, DAY)
    assert (answer["rows"], answer["document"]["state"]) == ([], state)


def test_who_proposes_is_no_basis_and_who_repeals_does_not_rest(world: Store) -> None:
    assert trace(world, PROPOSAL, DAY)["rows"] == []
    assert trace(world, REPEALED, DAY)["rows"] == []


def test_nothing_runs_through_a_mention_without_year(world: Store) -> None:
    assert not any(row["plan"] == f"{PLAN23}#P1" for row in trace(world, ND61, DAY)["rows"])


def test_what_would_fall_if(world: Store) -> None:
    assert trace(world, NQ76_2021, DAY)["rows"] == []
    answer = trace(world, NQ76_2021, DAY, supposed_end="2025-07-01")
    assert answer["counts"] == {"B2": 4, "B3": 3}, "three of the seven tasks were over by then"
    assert {row["certainty"] for row in answer["rows"]} == {"inferred"}
    assert trace(world, NQ76_2021, DAY)["rows"] == [], "nothing was written"


def test_the_document_is_described(world: Store) -> None:
    described = trace(world, ND61, DAY)["document"]
    assert described["id"] == ND61
    assert [act["document"] for act in described["amended_by"]] == [ND107]
    assert (described["ended"], described["ended_by"], described["replaced_by"]) == ("2025-07-01", ND118,
                                                                                     [ND118])


def test_counts_and_coverage(world: Store) -> None:
    answer = trace(world, None, DAY)
    assert answer["counts"] == {"B1": 8, "B2": 3, "B3": 1, "B7": 2}
    assert answer["coverage"] == {"documents_read": 5, "partly_read": 0, "documents_cited_only": 14,
                                  "documents_not_in_register": 5,
                                  "citations_unresolved": 2, "unread": []}


def test_errors(world: Store) -> None:
    with pytest.raises(NotFoundError):
        trace(world, "1/1999/NĐ-CP", DAY)
    with pytest.raises(AmbiguousError):
        trace(world, "76/NQ-CP", DAY)
