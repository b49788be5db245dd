"""Writing rows in batches: the same for every engine, over its own `read` and `write`."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from cancu.graph.engines import cypher
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

    def send(self, statement: str, rows: list[dict[str, Any]]) -> Callable[[], list[dict[str, Any]]]:
        """Give `$rows` to the engine; the call returned waits for the answer. An engine that works apart from
        this process takes the next statement meanwhile."""
        answer = self.read(statement, {"rows": rows})
        return lambda: answer

    def write_nodes(self, rows: Sequence[NodeRow], *, new: bool = False) -> None:
        groups = cypher.group(rows, lambda row: (row.label, tuple(row.properties)))
        for (label, names), same in groups.items():
            if new:
                self.create_nodes(label, names, same)
            else:
                self.statements_of_nodes(label, names, same, new=False)

    def write_edges(self, rows: Sequence[EdgeRow], *, new: bool = False) -> None:
        for pair, same in cypher.group(rows, lambda row: (row.type, row.from_label, row.to_label)).items():
            if new:
                self.create_edges(pair, same)
            else:
                self.statements_of_edges(pair, same, new=False)

    def create_nodes(self, label: str, names: tuple[str, ...], rows: Sequence[NodeRow]) -> None:
        """New nodes of one label and with the same properties; an engine may know a faster way."""
        self.statements_of_nodes(label, names, rows, new=True)

    def create_edges(self, pair: tuple[str, str, str], rows: Sequence[EdgeRow]) -> None:
        """New edges of one type and pair of labels; as with nodes."""
        self.statements_of_edges(pair, rows, new=True)

    def statements_of_nodes(self, label: str, names: tuple[str, ...], rows: Sequence[NodeRow], *,
                            new: bool) -> None:
        kinds = NODE_TYPES[label].properties
        statement = cypher.write_nodes(label, names, kinds, new=new)
        answers = [self.send(statement, [cypher.node_parameters(row, kinds) for row in batch])
                   for batch in batches(rows, self.batch)]
        for answer in answers:
            answer()

    def statements_of_edges(self, pair: tuple[str, str, str], rows: Sequence[EdgeRow], *,
                            new: bool) -> None:
        statement = cypher.write_edges(*pair, new=new)
        answers = [self.send(statement, [cypher.edge_parameters(row) for row in batch])
                   for batch in batches(rows, self.batch)]
        missing = len(rows) - sum(int(answer()[0]["written"]) for answer in answers)
        if missing:
            raise StoreError(f"{missing} of {len(rows)} edges of type {pair[0]} lack an endpoint.")
