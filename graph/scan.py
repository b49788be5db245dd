"""Reading a whole graph, batch by batch: for copies, backups, exports and networks.

Batches are ordered by id and each is a question of its own, so that memory stays small on both engines. What
another writer changes in between may be seen in part: who needs it whole compares `check.counts`.
"""

from collections.abc import Iterator
from typing import Any

from cancu.graph.model import EDGES, NODES, NODE_TYPES, Kind, edge_properties
from cancu.graph.rows import EdgeRow, NodeRow
from cancu.graph.store import Store

BATCH = 10_000  # rows
_TIMEOUT = 600.0  # seconds, for one batch


def node_batches(store: Store, label: str, size: int = BATCH) -> Iterator[list[NodeRow]]:
    """All nodes of a label by id, at most `size` a batch; lists that are missing are empty."""
    kinds = NODE_TYPES[label].properties
    statement = f"MATCH (n:`{label}`) WHERE n.id > $after RETURN n ORDER BY n.id LIMIT {size}"
    after = ""
    while True:
        found = store.read(statement, {"after": after}, limit=size, timeout=_TIMEOUT)
        if found:
            yield [NodeRow(label, row["n"]["id"], _properties(row["n"], kinds)) for row in found]
        if len(found) < size:
            return
        after = found[-1]["n"]["id"]


def edge_batches(store: Store, type_: str, from_label: str, to_label: str,
                 size: int = BATCH) -> Iterator[list[EdgeRow]]:
    """All edges of a type between two labels, by the ids of their ends."""
    kinds = edge_properties(type_)
    # `a.id >= $a` lets Neo4j start in its index; the rest passes over what the last batch had.
    statement = (f"MATCH (a:`{from_label}`)-[r:`{type_}`]->(b:`{to_label}`) "
                 f"WHERE a.id >= $a AND (a.id > $a OR b.id > $b) "
                 f"RETURN a.id AS a, b.id AS b, r ORDER BY a, b LIMIT {size}")
    last = {"a": "", "b": ""}
    while True:
        found = store.read(statement, last, limit=size, timeout=_TIMEOUT)
        if found:
            yield [EdgeRow(type_, from_label, row["a"], to_label, row["b"], _properties(row["r"], kinds))
                   for row in found]
        if len(found) < size:
            return
        last = {"a": found[-1]["a"], "b": found[-1]["b"]}


def all_nodes(store: Store) -> Iterator[list[NodeRow]]:
    """Batches of every label, in the order of the model."""
    for node in NODES:
        yield from node_batches(store, node.label)


def all_edges(store: Store) -> Iterator[list[EdgeRow]]:
    """Batches of every type and pair, in the order of the model."""
    for edge in EDGES:
        for from_label, to_label in edge.pairs:
            yield from edge_batches(store, edge.type, from_label, to_label)


def _properties(found: dict[str, Any], kinds: dict[str, Kind]) -> dict[str, Any]:
    """Without the id; an engine may give a list that was never set as null."""
    return {
        name: [] if kind is Kind.STRINGS and found[name] is None else found[name]
        for name, kind in kinds.items() if name != "id"
    }
