"""Lineage: what a document or plan rests on, and what rests on it, walked breadth first."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from cancu.graph.judging.routes import is_bridge
from cancu.graph.store import Store
from cancu.queries.coverage import coverage
from cancu.queries.force import Law
from cancu.queries.resolve import NotFoundError, resolve_document
from cancu.queries.runner import day_of, fetch

MAX_DEPTH = 6
MAX_NODES = 2_000
_DIRECTIONS = {"up": ("lineage_up", "documents_carrying"), "down": ("lineage_down", "documents_attached_to")}


@dataclass
class _Graph:
    """What the walk has found so far, and what it left out, by reason."""

    limit: int
    nodes: dict[str, dict[str, Any]] = field(default_factory=dict)
    edges: dict[tuple[str, str, str], dict[str, Any]] = field(default_factory=dict)
    left_out: dict[str, set[str]] = field(default_factory=dict)

    def add(self, node: dict[str, Any], depth: int) -> bool:
        """True if the node is in the graph; False if the limit keeps it out."""
        if node["id"] not in self.nodes:
            if len(self.nodes) >= self.limit:
                self.leave_out("limit", node["id"])
                return False
            self.nodes[node["id"]] = node | {"depth": depth}
        return True

    def join(self, edge: dict[str, Any], start: str, end: str) -> None:
        self.edges.setdefault((edge["type"], start, end), edge | {"from": start, "to": end})

    def leave_out(self, why: str, node: str) -> None:
        self.left_out.setdefault(why, set()).add(node)


def lineage(store: Store, key: str, day: str | None = None, *, province: str | None = None, depth: int = 4,
            direction: str = "both", limit: int = 300) -> dict[str, Any]:
    """Nodes and edges around the document or plan `key` (key, number, plan id), as seen on `day`.

    `depth`: steps each way, at most 6. `direction`: up (its bases), down (what rests on it), both. Nodes are
    whole, with `depth` (negative upwards, 0 for the start); documents carry `state`. `left_out`: count and
    why (limit; depth; no_year: a mention without year is shown, nothing runs through it; tasks: not drawn).
    Raises what `resolve_document` raises.
    """
    day = day_of(day)
    start = _start(store, key, province)
    graph = _Graph(max(1, min(limit, MAX_NODES)))
    for row in fetch(store, "documents", {"documents": [start]}):
        graph.add(row["node"], 0)
    walked = list(_DIRECTIONS) if direction == "both" else [direction]
    for name in walked if _bridge(graph, graph.nodes[start]) else []:
        _walk(store, graph, start, name, max(0, min(depth, MAX_DEPTH)))
    tasks = _plans(store, graph)
    law = Law(store, day)
    _acts(store, graph, law)
    left_out = [{"count": len(ids), "why": why} for why, ids in graph.left_out.items()]
    left_out += [{"count": tasks, "why": "tasks"}] if tasks else []
    return {"on": day, "start": start, "nodes": list(graph.nodes.values()),
            "edges": list(graph.edges.values()), "left_out": left_out, "coverage": coverage(store)}


def _start(store: Store, key: str, province: str | None) -> str:
    """The document to begin with; for a plan the one that promulgates it."""
    if "#" not in key:
        return resolve_document(store, key, province)
    found = fetch(store, "documents_of_plan", {"plan": key.strip()})
    if not found:
        raise NotFoundError(f"no plan {key!r} in this graph.")
    return str(found[0]["document"])


def _walk(store: Store, graph: _Graph, start: str, direction: str, depth: int) -> None:
    """Breadth first from the start; one round beyond the depth only counts what lies there."""
    frontier, seen = [start], {start}
    for step in range(1, depth + 1):
        following: list[str] = []
        for row, ends in _neighbours(store, frontier, direction):
            if graph.add(row["node"], -step if direction == "up" else step):
                graph.join(row["edge"], *ends)
                if row["other"] not in seen and _bridge(graph, row["node"]):
                    following.append(row["other"])
                seen.add(row["other"])
        frontier = following
    for row, _ in _neighbours(store, frontier, direction):
        if row["other"] not in graph.nodes:
            graph.leave_out("depth", row["other"])


def _neighbours(store: Store, documents: list[str],
                direction: str) -> Iterator[tuple[dict[str, Any], tuple[str, str]]]:
    """One step: the rows, each with the ends of its edge."""
    resting, attached = _DIRECTIONS[direction]
    for name, outgoing in ((resting, direction == "up"), (attached, direction == "down")):
        for row in sorted(fetch(store, name, {"documents": documents}), key=_order):
            ends = row["document"], row["other"]
            yield row, ends if outgoing else ends[::-1]


def _order(row: dict[str, Any]) -> tuple[str, str, str]:
    """Several edges may join one pair: an engine gives them in an order of its own."""
    return row["document"], row["other"], row["edge"]["type"]


def _bridge(graph: _Graph, node: dict[str, Any]) -> bool:
    if is_bridge(node["id"], bool(node["loaded"])):
        return True
    graph.leave_out("no_year", node["id"])
    return False


def _plans(store: Store, graph: _Graph) -> int:
    """Add the plans of all documents found; returns how many tasks they hold."""
    tasks: dict[str, int] = {}
    documents = sorted(graph.nodes)
    for row in fetch(store, "lineage_plans", {"documents": documents}):
        if graph.add(row["node"], graph.nodes[row["document"]]["depth"]):
            graph.join(row["edge"], row["document"], row["other"])
            tasks[row["other"]] = row["tasks"]
    return sum(tasks.values())


def _acts(store: Store, graph: _Graph, law: Law) -> None:
    """The state of every document, and the edges of law: between those found, and to what replaced them."""
    waiting = sorted(id_ for id_, node in graph.nodes.items() if node["label"] == "Document")
    law.load(waiting)
    while waiting:
        acts = sorted(fetch(store, "acts_on", {"documents": waiting}),
                      key=lambda row: (row["document"], row["newer"], row["act"]["type"]))
        waiting = []
        for row in acts:
            newer, depth = row["newer"], graph.nodes[row["document"]]["depth"]
            if row["act"]["type"] == "THAY_THE" and newer not in graph.nodes \
                    and graph.add(law.nodes[newer], depth):
                waiting.append(newer)
        for row in acts:
            if row["newer"] in graph.nodes:
                graph.join(row["act"], row["newer"], row["document"])
    for id_, node in graph.nodes.items():
        if node["label"] == "Document":
            node["state"] = law.state(id_)
