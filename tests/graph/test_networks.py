"""The graph as a networkx graph."""

import networkx as nx
import pytest
from cancu.graph.model import EDGES
from cancu.graph.moving import scan
from cancu.graph.networks import to_networkx
from cancu.graph.store import Store, StoreError

from tests.everything import IDS, TEXT, rows
from tests.factories import document, edge, node
from tests.graphs import dump
from tests.stores import fill

A, B, C = "cp/nd/2018/1", "cp/nd/2019/2", "cp/nd/2020/3"


def test_all_of_it(store: Store) -> None:
    nodes, edges = rows()
    fill(store, nodes, edges)
    found = to_networkx(store)
    assert (found.number_of_nodes(), found.number_of_edges()) == (len(nodes), len(edges))
    plan = found.nodes[IDS["Document"][0]]
    assert (plan["label"], plan["title"], plan["issued"]) == ("Document", TEXT, "2022-02-28")
    assert plan["aliases"] == ["cp/nd/2018/61-2018", "Nghị định; \"số\" 61, 2018"]
    assert found.nodes[IDS["Task"][1]] == {"label": "Task", "title": "no title"}
    basis = found.edges[IDS["Task"][0], IDS["Document"][0], "CAN_CU"]
    assert (basis["type"], basis["quote"], basis["start_pos"]) == ("CAN_CU", TEXT, -12)


def test_algorithms_run_on_it(store: Store) -> None:
    fill(store, [document(A), document(B), document(C)],
         [edge("THAY_THE", C, B), edge("THAY_THE", B, A), edge("CAN_CU", C, A)])
    assert nx.shortest_path(to_networkx(store, types={"THAY_THE"}), C, A) == [C, B, A]


@pytest.mark.parametrize(("labels", "types", "nodes", "edges"), [
    (["Document"], None, 2, 1),
    (["Document", "Agency"], None, 3, 2),
    (None, ["CO_QUAN_BAN_HANH"], 3, 1),
    (["Agency"], ["CAN_CU"], 1, 0),
])
def test_a_part_of_it(store: Store, labels: list[str] | None, types: list[str] | None, nodes: int,
                      edges: int) -> None:
    fill(store, [document(A), document(B), node("Agency", "chinh-phu/trung-uong")],
         [edge("CAN_CU", B, A), edge("CO_QUAN_BAN_HANH", A, "chinh-phu/trung-uong")])
    found = to_networkx(store, labels=labels, types=types)
    assert (found.number_of_nodes(), found.number_of_edges()) == (nodes, edges)


def test_an_id_of_two_labels_is_not_made_one_node(store: Store) -> None:
    fill(store, [node("Index", "cai-cach/tra-vinh"), node("Agency", "cai-cach/tra-vinh")])
    with pytest.raises(StoreError, match="cai-cach/tra-vinh"):
        to_networkx(store)


@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_batches_join_without_gap_or_double(store: Store, size: int) -> None:
    ids = [f"cp/nd/2018/{number}" for number in range(6)]
    edges = [edge("CAN_CU", start, end) for start in ids[:3] for end in ids]
    fill(store, [document(id_) for id_ in ids], edges)
    nodes = list(scan.node_batches(store, "Document", size))
    links = list(scan.edge_batches(store, "CAN_CU", "Document", "Document", size))
    assert [row.id for batch in nodes for row in batch] == sorted(ids)
    assert [row.pair for batch in links for row in batch] == sorted(each.pair for each in edges)
    assert max(map(len, nodes + links)) <= size  # type: ignore[operator]  # both are lists of lists


def test_rows_come_back_as_they_were_written(store: Store) -> None:
    nodes, edges = rows()
    fill(store, nodes, edges)
    before = dump(store)
    found = [row for batch in scan.all_nodes(store) for row in batch]
    links = [row for batch in scan.all_edges(store) for row in batch]
    fill(store, found, links)
    assert dump(store) == before
    assert {(row.label, row.id): row for row in found} == {(row.label, row.id): row for row in nodes}
    assert len(links) == sum(2 * len(each.pairs) for each in EDGES)
