"""Graphs for tests: an empty, prepared store, closed at the end."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from cancu.graph.engines.ladybug import LadybugStore
from cancu.graph.engines.neo4j import Neo4jStore
from cancu.graph.rows import EdgeRow, NodeRow
from cancu.graph.store import Store


@contextmanager
def ladybug_store(folder: Path) -> Iterator[LadybugStore]:
    """An empty graph in `folder`."""
    store = LadybugStore(f"ladybug:{folder / 'test.lbug'}")
    store.prepare()
    try:
        yield store
    finally:
        store.close()


@contextmanager
def neo4j_store(url: str) -> Iterator[Neo4jStore]:
    """The graph of a prepared server, emptied."""
    store = Neo4jStore(url)
    clear(store)
    try:
        yield store
    finally:
        store.close()


def clear(store: Store) -> None:
    """Delete every node and edge, in portions that a small server has memory for."""
    while store.read("MATCH (n) RETURN n.id AS id LIMIT 1", {}):
        with store.transaction() as transaction:
            transaction.write("MATCH (n) WITH n LIMIT 10000 DETACH DELETE n", {})


def fill(store: Store, nodes: Sequence[NodeRow], edges: Sequence[EdgeRow] = ()) -> None:
    """Write rows in one transaction."""
    with store.transaction() as transaction:
        transaction.write_nodes(nodes)
        transaction.write_edges(edges)
