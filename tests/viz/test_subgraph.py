"""Answers to networkx graphs; a cut counts what it leaves out."""

from typing import Any

from cancu.viz.subgraph import cut, impact_graph, to_networkx


def test_no_edge_is_lost_where_a_node_is_missing() -> None:
    graph = to_networkx([{"id": "a/qd/2020/1", "label": "Document"}],
                        [{"from": "a/qd/2020/1", "to": "b/nd/2019/2#P1", "type": "CAN_CU"}])
    assert graph.nodes["b/nd/2019/2#P1"]["label"] == "Plan"
    assert graph.number_of_edges() == 1


def test_two_relations_of_one_pair_are_two_edges() -> None:
    pair = {"from": "a/qd/2020/1", "to": "b/nd/2019/2"}
    assert to_networkx([], [pair | {"type": "CAN_CU"}, pair | {"type": "THAY_THE"}]).number_of_edges() == 2


def test_cut_keeps_what_is_near_the_focus() -> None:
    chain = [{"from": f"cp/nd/2010/{n}", "to": f"cp/nd/2010/{n + 1}", "type": "CAN_CU"} for n in range(20)]
    kept, surplus = cut(to_networkx([], chain), 5, "cp/nd/2010/10")
    assert set(kept) == {f"cp/nd/2010/{n}" for n in (8, 9, 10, 11, 12)}
    assert surplus == 16
    assert kept.number_of_edges() == 4


def test_cut_leaves_a_small_graph_alone() -> None:
    graph = to_networkx([{"id": "cp/nd/2010/1", "label": "Document"}], [])
    assert cut(graph, 5) == (graph, 0)


def _row(**fields: Any) -> dict[str, Any]:
    hop = {"type": "CAN_CU", "from": "u/qd/2022/1#T1", "to": "cp/nd/2018/61-2018", "quote": "theo Nghị định"}
    return {"task": "u/qd/2022/1#T1", "document": "cp/nd/2018/61-2018", "ended": "2025-07-01",
            "replaced_by": ["cp/nd/2025/118-2025"], "route": [hop]} | fields


def test_impact_rows_become_routes_and_a_chain_of_replacements() -> None:
    graph = impact_graph([_row(), _row(task="u/qd/2022/1#T2", replaced_by=[
        "cp/nd/2025/118-2025", "cp/nd/2026/9-2026"])], {"cp/nd/2026/9-2026": "09/2026/NĐ-CP"})
    assert graph.nodes["cp/nd/2026/9-2026"]["so_ky_hieu"] == "09/2026/NĐ-CP"
    assert graph.nodes["cp/nd/2018/61-2018"]["state"] == "ended"
    assert ("cp/nd/2025/118-2025", "cp/nd/2018/61-2018", "THAY_THE") in graph.edges
    assert ("cp/nd/2026/9-2026", "cp/nd/2025/118-2025", "THAY_THE") in graph.edges
    assert graph.edges["u/qd/2022/1#T1", "cp/nd/2018/61-2018", "CAN_CU"]["quote"] == "theo Nghị định"
