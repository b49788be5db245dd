"""Writing rows in batches: the same for every engine, over its own `read` and `write`."""

from collections.abc import Mapping, Sequence
from typing import Any

from cancu.graph import cypher
from cancu.graph.model import NODE_TYPES
from cancu.graph.rows import EdgeRow, NodeRow
from cancu.graph.store import StoreError, batches


class RowWriter:
    """The part of a `Transaction` that turns rows into statements."""

    batch = 1_000  # rows a statement

    def read(self, statement: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        raise NotImplementedError

    def write(self, statement: str, parameters: Mapping[str, Any]) -> None:
        raise NotImplementedError

    def write_nodes(self, rows: Sequence[NodeRow], *, new: bool = False) -> None:
        groups = cypher.group(rows, lambda row: (row.label, tuple(row.properties)))
        for (label, names), same in groups.items():
            kinds = NODE_TYPES[label].properties
            statement = cypher.write_nodes(label, names, kinds, new=new)
            for batch in batches(same, self.batch):
                self.write(statement, {"rows": [cypher.node_parameters(row, kinds) for row in batch]})

    def write_edges(self, rows: Sequence[EdgeRow], *, new: bool = False) -> None:
        groups = cypher.group(rows, lambda row: (row.type, row.from_label, row.to_label))
        for (type_, from_label, to_label), same in groups.items():
            statement = cypher.write_edges(type_, from_label, to_label, new=new)
            for batch in batches(same, self.batch):
                found = self.read(statement, {"rows": [cypher.edge_parameters(row) for row in batch]})
                missing = len(batch) - int(found[0]["written"])
                if missing:
                    raise StoreError(f"{missing} of {len(batch)} edges of type {type_} lack an endpoint.")
