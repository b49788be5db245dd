"""Properties for forms that have one list of columns for all nodes and one for all edges.

The label of the model is `node_type` and the type `edge_type` there: `label` is what Gephi shows, `type` says
in its tables whether an edge is directed, and agencies have a `kind` of their own.
"""

from collections.abc import Iterable, Mapping

from cancu.graph.model import EDGES, NODES, Kind, edge_properties
from cancu.graph.rows import EdgeRow, NodeRow, Value


def node_kinds() -> dict[str, Kind]:
    """Every property of a node besides `id`, `title` and `folded`, with a kind that fits all labels."""
    found = _joined(node.properties for node in NODES)
    return {name: kind for name, kind in found.items() if name not in ("id", "title", "folded")}


def edge_kinds() -> dict[str, Kind]:
    """Every property of an edge, with a kind that fits all types."""
    return _joined(edge_properties(edge.type) for edge in EDGES)


def shown(row: NodeRow) -> str:
    """What stands beside a node in a drawing."""
    return str(row.properties.get("title") or row.id)


def cells(row: NodeRow | EdgeRow, kinds: Mapping[str, Kind]) -> dict[str, str]:
    """The properties that are set, as text; lists are joined by "; ", truth is `true` or `false`."""
    found = ((name, text(row.properties.get(name))) for name in kinds)
    return {name: value for name, value in found if value is not None}


def text(value: Value) -> str | None:
    """One property as text; None where it is not set."""
    if value is None or value == []:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return "; ".join(value) if isinstance(value, list) else str(value)


def _joined(types: Iterable[Mapping[str, Kind]]) -> dict[str, Kind]:
    """A name whose kinds differ (the year of a document is text, that of a task a number) is text."""
    found: dict[str, Kind] = {}
    for properties in types:
        for name, kind in properties.items():
            found[name] = kind if found.get(name, kind) is kind else Kind.STRING
    return found
