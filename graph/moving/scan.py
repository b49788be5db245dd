"""Reading a whole graph, batch by batch: for copies, backups, exports and networks.

Batches are ordered by id and each is a question of its own, so that memory stays small on both engines. What
another writer changes in between may be seen in part: who needs it whole compares `check.counts`.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from cancu.graph.model import EDGES, NODE_TYPES, NODES, Kind, edge_properties
from cancu.graph.rows import EdgeRow, NodeRow, Value
from cancu.graph.store import Store, StoreError

BATCH = 10_000  # rows
_TIMEOUT = 600.0  # seconds, for one batch


def node_batches(store: Store, label: str, size: int = BATCH) -> Iterator[list[NodeRow]]:
    """All nodes of a label by id, at most `size` a batch; each has every property, lists are never None."""
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
    """All edges of a type between two labels, by the ids of their ends, as `node_batches`."""
    kinds = edge_properties(type_)
    # `a.id >= $a` lets Neo4j start in its index; the rest passes over what the last batch had.
    statement = (f"MATCH (a:`{from_label}`)-[r:`{type_}`]->(b:`{to_label}`) "
                 f"WHERE a.id >= $a AND (a.id > $a OR b.id > $b) "
                 f"RETURN a.id AS from_id, b.id AS to_id, r ORDER BY from_id, to_id LIMIT {size}")
    last = {"a": "", "b": ""}
    while True:
        found = store.read(statement, last, limit=size, timeout=_TIMEOUT)
        if found:
            yield [EdgeRow(type_, from_label, row["from_id"], to_label, row["to_id"],
                           _properties(row["r"], kinds)) for row in found]
        if len(found) < size:
            return
        last = {"a": found[-1]["from_id"], "b": found[-1]["to_id"]}


def all_nodes(store: Store, labels: Collection[str] | None = None) -> Iterator[list[NodeRow]]:
    """Batches of every label (or of `labels`), in the order of the model."""
    for node in NODES:
        if labels is None or node.label in labels:
            yield from node_batches(store, node.label)


def all_edges(store: Store, types: Collection[str] | None = None) -> Iterator[list[EdgeRow]]:
    """Batches of every type (or of `types`) and pair of labels, in the order of the model."""
    for edge in EDGES:
        if types is None or edge.type in types:
            for from_label, to_label in edge.pairs:
                yield from edge_batches(store, edge.type, from_label, to_label)


def unique(batches: Iterable[list[NodeRow]]) -> Iterator[list[NodeRow]]:
    """The same batches, for forms that know a node by its id alone: raises StoreError if two share one."""
    seen: dict[str, str] = {}
    for batch in batches:
        for row in batch:
            if row.id in seen:
                raise StoreError(f"{seen[row.id]} and {row.label} share the id {row.id!r}.",
                                 remedy="Use jsonl, parquet, rdf or neo4j-admin: they keep labels apart.")
            seen[row.id] = row.label
        yield batch


def stated(properties: Mapping[str, Value]) -> dict[str, Any]:
    """The properties that are set: neither None nor an empty list."""
    return {name: value for name, value in properties.items() if value is not None and value != []}


def _properties(found: Mapping[str, Any], kinds: Mapping[str, Kind]) -> dict[str, Value]:
    """Without the id; an engine may give a list that was never set as null."""
    return {
        name: [] if kind is Kind.STRINGS and found[name] is None else found[name]
        for name, kind in kinds.items() if name != "id"
    }
