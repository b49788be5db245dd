"""Fetches the routes from tasks down to documents: breadth first, one step a call."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from cancu.graph.building.evidence import where_read
from cancu.graph.judging.routes import MAX_STEPS, Hop, Route, announces_end, is_bridge
from cancu.graph.store import Store
from cancu.queries.force import Law
from cancu.queries.runner import fetch

Routes = dict[tuple[str, str], list[Route]]  # by task and target


@dataclass(frozen=True)
class _Walk:
    """A way from a document down to a target: the hops that lead from `document` to it."""

    target: str
    document: str
    hops: tuple[Hop, ...] = ()

    @property
    def steps(self) -> int:
        return Route(self.hops).steps


def routes_to(store: Store, law: Law, targets: list[str]) -> Routes:
    """Every task that rests on a target, with its routes; at most one route through a document in between."""
    walks = list(_walks(store, law, targets))
    documents = sorted({walk.document for walk in walks})
    routes: Routes = {}
    for walk, first in (*_direct(store, walks, documents), *_inherited(store, walks, documents)):
        routes.setdefault((first[0].start, walk.target), []).append(Route((*first, *walk.hops)))
    return routes


def _walks(store: Store, law: Law, targets: list[str]) -> Iterator[_Walk]:
    """From the targets through the documents that rest on them, but not through one that ends the target.

    What is promulgated with a document stands and falls with it: who cites the annex rests on both.
    """
    frontier = [_Walk(target, target) for target in targets]
    seen = {(walk.target, walk.document) for walk in frontier}
    while frontier:
        yield from frontier
        by_document: dict[str, list[_Walk]] = {}
        for walk in frontier:
            by_document.setdefault(walk.document, []).append(walk)
        steps = [_Walk(walk.target, hop.start, (hop, *walk.hops))
                 for hop in _newer(store, sorted(by_document)) for walk in by_document[hop.end]]
        frontier = []
        for walk in steps:
            place = walk.target, walk.document
            if place not in seen and walk.steps <= MAX_STEPS and not law.ends(walk.document, walk.target):
                seen.add(place)
                frontier.append(walk)


def _newer(store: Store, documents: list[str]) -> Iterator[Hop]:
    """One step: to documents that rest on these, and to those promulgated with one of them."""
    for row in fetch(store, "documents_resting_on", {"documents": documents}):
        if is_bridge(row["other"], row["loaded"]) and not _announces(row):
            yield hop_of(row["edge"], row["other"], row["document"])
    for row in fetch(store, "documents_attached_to", {"documents": documents}):
        if is_bridge(row["other"], bool(row["node"]["loaded"])):
            yield hop_of(row["edge"], row["other"], row["document"])


def _direct(store: Store, walks: Iterable[_Walk],
            documents: list[str]) -> Iterator[tuple[_Walk, tuple[Hop, ...]]]:
    """Tasks whose own text names the target, or a document that rests on it."""
    tasks: dict[str, list[Hop]] = {}
    for row in fetch(store, "tasks_resting_on", {"documents": documents}):
        if not _announces(row):
            tasks.setdefault(row["document"], []).append(hop_of(row["edge"], row["task"], row["document"]))
    for walk in walks:
        if walk.steps < MAX_STEPS:
            for hop in tasks.get(walk.document, ()):
                yield walk, (hop,)


def _inherited(store: Store, walks: Iterable[_Walk],
               documents: list[str]) -> Iterator[tuple[_Walk, tuple[Hop, ...]]]:
    """Tasks of the plans that such a document promulgates; those of the target itself do not rest on it."""
    tasks: dict[str, list[tuple[Hop, Hop]]] = {}
    for row in fetch(store, "tasks_of_documents", {"documents": documents}):
        belongs = hop_of(row["belongs"], row["task"], row["plan"])
        promulgates = hop_of(row["promulgates"], row["plan"], row["document"])
        tasks.setdefault(row["document"], []).append((belongs, promulgates))
    for walk in walks:
        for hops in tasks.get(walk.document, ()) if walk.steps else ():
            yield walk, hops


def _announces(row: dict[str, Any]) -> bool:
    return announces_end(row["edge"]["quote"], row["so_ky_hieu"])


def hop_of(edge: dict[str, Any], start: str, end: str) -> Hop:
    """A hop with the proof its edge carries."""
    return Hop(edge["type"], start, end, edge["quote"], edge["source_doc"], edge["start_pos"],
               edge["end_pos"], edge.get("how"), edge["certainty"], edge.get("article"), where_read(edge))
