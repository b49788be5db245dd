"""What an engine returns, turned into plain Python: the same for every engine."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from cancu.graph.model import NODE_TYPES, edge_properties


def node(label: str, properties: Mapping[str, Any]) -> dict[str, Any]:
    """A node as a dict: `label`, then every property of the model, None where it has none."""
    return {"label": label} | {
        name: scalar(properties.get(name)) for name in NODE_TYPES[label].properties
    }


def edge(type_: str, properties: Mapping[str, Any]) -> dict[str, Any]:
    """An edge as a dict: `type`, then every property of the model. Its ends are known inside a path only."""
    return {"type": type_} | {name: scalar(properties.get(name)) for name in edge_properties(type_)}


def path(nodes: list[dict[str, Any]], edges: list[dict[str, Any]]) -> dict[str, Any]:
    """A path: `nodes` in order, and its `edges`, each with `from` and `to` (ids, as the edge points)."""
    return {"nodes": nodes, "edges": edges}


def scalar(value: Any) -> Any:
    """Dates as ISO strings; an empty list of strings stays a list."""
    return value.isoformat() if isinstance(value, date | datetime) else value
