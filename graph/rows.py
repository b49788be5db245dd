"""Rows: nodes and edges ready for a store, still free of any engine."""

from dataclasses import dataclass, field
from typing import Any

Value = str | int | float | bool | list[str] | None


@dataclass(frozen=True)
class NodeRow:
    """A node. `properties` uses the names of the model, dates as ISO strings; `id` is not repeated in it."""

    label: str
    id: str
    properties: dict[str, Value]


@dataclass(frozen=True)
class EdgeRow:
    """An edge between two nodes, its evidence among `properties`."""

    type: str
    from_label: str
    from_id: str
    to_label: str
    to_id: str
    properties: dict[str, Value]

    @property
    def pair(self) -> tuple[str, str, str]:
        """The identity of an edge: one a pair and type."""
        return self.type, self.from_id, self.to_id


@dataclass
class Rows:
    """What one document (or one register) states: it owns these edges, and the nodes inside it."""

    source_doc: str
    nodes: list[NodeRow] = field(default_factory=list)
    edges: list[EdgeRow] = field(default_factory=list)
    counts: dict[str, Any] = field(default_factory=dict)
