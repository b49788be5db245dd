"""From the lists of an answer to a networkx graph, and a cut that says what it left out."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

import networkx as nx

Graph: TypeAlias = "nx.MultiDiGraph[str]"


def to_networkx(nodes: Iterable[Mapping[str, Any]], edges: Iterable[Mapping[str, Any]]) -> Graph:
    """`nodes` need `id`, `edges` need `from`, `to`, `type`; the rest become attributes.

    An endpoint that is not among `nodes` becomes a node of its own, so that no edge is lost.
    """
    graph: Graph = nx.MultiDiGraph()
    for node in nodes:
        graph.add_node(node["id"], **dict(node))
    for edge in edges:
        for end in (edge["from"], edge["to"]):
            if end not in graph:
                graph.add_node(end, id=end, label=label_of(end))
        graph.add_edge(edge["from"], edge["to"], key=edge["type"], **dict(edge))
    return graph


def label_of(id_: str) -> str:
    """The label that an id stands for: parts of a document are marked `#T12`, `#P1`, `#C3`, `#R1`."""
    part = id_.rpartition("#")[2] if "#" in id_ else ""
    return {"T": "Task", "P": "Plan", "C": "Target", "R": "IndexResult"}.get(part[:1], "Document")


def impact_graph(rows: Iterable[Mapping[str, Any]], names: Mapping[str, str]) -> Graph:
    """The routes of an impact answer as one graph; a document that fell carries `state` ended.

    `replaced_by` becomes a chain of THAY_THE edges, each from the newer to the older, without quote: they
    only order what the answer names. `names`: numbers of documents by id, as far as known.
    """
    nodes: dict[str, dict[str, Any]] = {}
    edges: dict[tuple[str, str, str], dict[str, Any]] = {}
    for row in rows:
        _note(nodes, row["task"], title=row.get("content"), due_end=row.get("due_end"))
        _note(nodes, row["document"], so_ky_hieu=row.get("so_ky_hieu"), title=row.get("document_title"))
        if row.get("ended"):
            nodes[row["document"]] |= {"state": "ended", "ended": row["ended"]}
        for hop in row["route"]:
            _note(nodes, hop["from"])
            _note(nodes, hop["to"])
            if row.get("plan") in nodes:
                _note(nodes, row["plan"], title=row.get("plan_title"))
            edges.setdefault((hop["from"], hop["to"], hop["type"]), dict(hop))
        older = row["document"]
        for newer in row.get("replaced_by") or ():
            _note(nodes, newer)
            edges.setdefault((newer, older, "THAY_THE"), {"from": newer, "to": older, "type": "THAY_THE"})
            older = newer
    for id_ in nodes.keys() & names.keys():
        nodes[id_]["so_ky_hieu"] = names[id_]
    return to_networkx(nodes.values(), edges.values())


def _note(nodes: dict[str, dict[str, Any]], id_: str, **known: Any) -> None:
    node = nodes.setdefault(id_, {"id": id_, "label": label_of(id_)})
    node |= {name: value for name, value in known.items() if value}


def cut(graph: Graph, limit: int, focus: str | None = None) -> tuple[Graph, int]:
    """At most `limit` nodes and how many were left out.

    Kept first: what is nearest to `focus` in either direction; without a focus, what has most edges.
    """
    surplus = graph.number_of_nodes() - limit
    if surplus <= 0:
        return graph, 0
    distance: dict[str, int] = {}
    if focus is not None and focus in graph:
        distance = dict(nx.single_source_shortest_path_length(graph.to_undirected(as_view=True), focus))
    ranked = sorted(graph, key=lambda node: (distance.get(node, len(graph)), -graph.degree(node), node))
    return graph.subgraph(ranked[:limit]).copy(), surplus
