"""Lineage up and down, breadth first."""

from typing import Any

import pytest
from cancu.graph.rows import EdgeRow, NodeRow
from cancu.graph.store import Store
from cancu.queries.answers import lineage
from cancu.queries.resolve import NotFoundError

from tests.factories import document, edge, node
from tests.queries.graphs import (
    ND61,
    ND118,
    NO_YEAR,
    NQ30C,
    NQ76_2013,
    NQ76_2021,
    PLAN19,
    PLAN22,
    PLAN23,
    QD9,
    RULES,
    UNKNOWN,
)
from tests.stores import fill

DAY = "2026-11-21"


def depths(answer: dict[str, Any]) -> dict[str, int]:
    return {row["id"]: row["depth"] for row in answer["nodes"]}


def edges(answer: dict[str, Any]) -> set[tuple[str, str, str]]:
    return {(row["type"], row["from"], row["to"]) for row in answer["edges"]}


def test_up_to_the_bases_and_what_replaced_them(world: Store) -> None:
    answer = lineage(world, PLAN22, DAY)
    assert depths(answer) == {PLAN22: 0, f"{PLAN22}#P1": 0, NQ76_2021: -1, QD9: -1, ND61: -1, ND118: -1}
    assert edges(answer) == {
        ("CAN_CU", PLAN22, NQ76_2021), ("CAN_CU", PLAN22, QD9), ("BAN_HANH", PLAN22, f"{PLAN22}#P1"),
        ("THAY_THE", ND61, QD9), ("THAY_THE", ND118, ND61)}
    assert answer["left_out"] == [{"count": 7, "why": "tasks"}]


def test_down_to_the_plans(world: Store) -> None:
    answer = lineage(world, QD9, DAY, direction="down")
    assert {key: value for key, value in depths(answer).items() if value > 0} == {
        PLAN22: 1, f"{PLAN22}#P1": 1, RULES: 1, PLAN23: 2, f"{PLAN23}#P1": 2}


def test_two_resolutions_of_one_number_have_their_own_plans(world: Store) -> None:
    of_2013 = depths(lineage(world, NQ76_2013, DAY, direction="down"))
    of_2021 = depths(lineage(world, NQ76_2021, DAY, direction="down"))
    assert (PLAN19 in of_2013, PLAN22 in of_2013) == (True, False)
    assert (PLAN19 in of_2021, PLAN22 in of_2021) == (False, True)


def test_states_and_quotes(world: Store) -> None:
    answer = lineage(world, PLAN19, DAY)
    assert {row["id"]: row["state"] for row in answer["nodes"] if row["label"] == "Document"} == {
        PLAN19: "unknown", NQ30C: "term_over", NQ76_2013: "in_force"}
    assert ("SUA_DOI", NQ76_2013, NQ30C) in edges(answer)
    assert all(row["quote"] for row in answer["edges"])


def test_a_mention_without_year_is_shown_and_nothing_runs_through_it(world: Store) -> None:
    answer = lineage(world, PLAN23, DAY)
    assert depths(answer)[NO_YEAR] == -1 and ND61 in depths(answer)  # 61 replaced 9/2015, which rules rest on
    assert ("CAN_CU", NO_YEAR, ND61) not in edges(answer)
    assert {"count": 1, "why": "no_year"} in answer["left_out"]


def test_nothing_begins_at_a_mention_without_year(world: Store) -> None:
    answer = lineage(world, NO_YEAR, DAY)
    assert depths(answer) == {NO_YEAR: 0}
    assert answer["left_out"] == [{"count": 1, "why": "no_year"}]


def test_depth_and_limit_say_what_they_leave_out(world: Store) -> None:
    shallow = lineage(world, PLAN23, DAY, depth=1, direction="up")
    assert {"count": 1, "why": "depth"} in shallow["left_out"]
    small = lineage(world, PLAN23, DAY, limit=2, direction="up")
    assert len(small["nodes"]) == 2
    assert any(row["why"] == "limit" for row in small["left_out"])
    assert {UNKNOWN, RULES} - depths(small).keys()


def test_a_plan_begins_at_its_document(world: Store) -> None:
    assert lineage(world, f"{PLAN22}#P1", DAY)["start"] == PLAN22
    with pytest.raises(NotFoundError):
        lineage(world, f"{PLAN22}#P9", DAY)


def test_a_circle_ends(store: Store) -> None:
    nodes = [document(f"cp/qd/2020/{n}") for n in (1, 2, 3)]
    ring = [edge("CAN_CU", f"cp/qd/2020/{n}", f"cp/qd/2020/{n % 3 + 1}", how="can_cu") for n in (1, 2, 3)]
    fill(store, nodes, ring)
    answer = lineage(store, "cp/qd/2020/1", DAY)
    assert len(answer["nodes"]) == 3 and len(answer["edges"]) == 3


def test_an_attached_plan_rests_on_what_its_decision_rests_on(store: Store) -> None:
    nodes: list[NodeRow] = [document("u/qd/2021/1"), document("u/kh/2021/2"), document("cp/nq/2020/3"),
                            node("Plan", "u/kh/2021/2#P1")]
    links: list[EdgeRow] = [edge("BAN_HANH", "u/qd/2021/1", "u/kh/2021/2"),
                            edge("BAN_HANH", "u/kh/2021/2", "u/kh/2021/2#P1"),
                            edge("CAN_CU", "u/qd/2021/1", "cp/nq/2020/3", how="can_cu")]
    fill(store, nodes, links)
    assert depths(lineage(store, "u/kh/2021/2", DAY)) == {
        "u/kh/2021/2": 0, "u/kh/2021/2#P1": 0, "u/qd/2021/1": -1, "cp/nq/2020/3": -2}
    assert depths(lineage(store, "cp/nq/2020/3", DAY))["u/kh/2021/2#P1"] == 2
