"""Counts, and what must not be in a graph."""

import pytest
from cancu.graph.check import counts, faults
from cancu.graph.model import EDGES, NODES
from cancu.graph.rows import EdgeRow, NodeRow
from cancu.graph.store import Store

from tests.factories import document, edge, node
from tests.stores import fill


def test_counts_name_every_label_and_type(store: Store) -> None:
    fill(store, [document("cp/nd/2018/61-2018"), document("cp/nd/2021/107-2021")],
         [edge("SUA_DOI", "cp/nd/2021/107-2021", "cp/nd/2018/61-2018")])
    found = counts(store)
    assert list(found["nodes"]) == [type_.label for type_ in NODES]
    assert list(found["edges"]) == [type_.type for type_ in EDGES]
    assert (found["nodes"]["Document"], found["edges"]["SUA_DOI"], sum(found["edges"].values())) == (2, 1, 1)


@pytest.mark.parametrize(("row", "fault"), [
    (node("Task", "x#T1"), "task without plan: x#T1"),
    (node("Plan", "x#P1"), "plan without document: x#P1"),
    (node("Criterion", "x#R1.1"), "criterion without result: x#R1.1"),
    (document("cp/nd/2018/1", loaded=False, registered=False), "document that nobody mentions: cp/nd/2018/1"),
    (node("Agency", "so-noi-vu/tra-vinh"), "agency that nobody mentions: so-noi-vu/tra-vinh"),
])
def test_what_hangs_loose(store: Store, row: NodeRow, fault: str) -> None:
    fill(store, [row])
    assert faults(store) == [fault]


def test_an_edge_without_evidence(store: Store) -> None:
    first, second = "a/kh/2020/1", "a/kh/2020/2"
    bare = EdgeRow("CAN_CU", "Document", first, "Document", second, {"source_doc": first})
    fill(store, [document(first), document(second)], [bare])
    assert faults(store) == ["CAN_CU without evidence: 1"]


def test_a_document_of_the_register_may_stand_alone(store: Store) -> None:
    fill(store, [document("cp/nd/2018/1", loaded=False, registered=True)])
    assert faults(store) == []
