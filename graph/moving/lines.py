"""Nodes and edges as lines of JSON: the form of the JSON Lines export and of backups, which loses nothing.

A node is `{"label", "id", "properties"}`, an edge `{"type", "from_label", "from_id", "to_label", "to_id",
"properties"}`; properties that are not set are left out, dates are ISO strings.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cancu.graph.model import EDGE_TYPES, NODE_TYPES, Kind, edge_properties
from cancu.graph.moving.scan import stated
from cancu.graph.rows import EdgeRow, NodeRow
from cancu.graph.store import StoreError

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def node_line(row: NodeRow) -> str:
    """A node, with its line end."""
    return _line({"label": row.label, "id": row.id, "properties": stated(row.properties)})


def edge_line(row: EdgeRow) -> str:
    """An edge, with its line end."""
    return _line({"type": row.type, "from_label": row.from_label, "from_id": row.from_id,
                  "to_label": row.to_label, "to_id": row.to_id, "properties": stated(row.properties)})


def nodes(lines: Iterable[str]) -> Iterator[NodeRow]:
    """Nodes again, every property of the model named; raises StoreError for what is none of the model."""
    for found in _parsed(lines, {"label", "id", "properties"}):
        if found["label"] not in NODE_TYPES:
            raise _unknown(found["label"])
        kinds = NODE_TYPES[found["label"]].properties
        yield NodeRow(found["label"], found["id"], _properties(found, found["label"], kinds))


def edges(lines: Iterable[str]) -> Iterator[EdgeRow]:
    """Edges again, as `nodes`."""
    for found in _parsed(lines, {"type", "from_label", "from_id", "to_label", "to_id", "properties"}):
        type_, ends = found["type"], (found["from_label"], found["to_label"])
        if type_ not in EDGE_TYPES or ends not in EDGE_TYPES[type_].pairs:
            raise _unknown(f"{type_} from {ends[0]} to {ends[1]}")
        yield EdgeRow(type_, ends[0], found["from_id"], ends[1], found["to_id"],
                      _properties(found, type_, edge_properties(type_)))


def _line(found: dict[str, Any]) -> str:
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n"


def _parsed(lines: Iterable[str], fields: set[str]) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(lines, 1):
        try:
            found = json.loads(line)
        except ValueError as error:
            raise StoreError(f"line {number} is no JSON.") from error
        if not isinstance(found, dict) or set(found) != fields or not isinstance(found["properties"], dict):
            raise StoreError(f"line {number} is neither node nor edge.")
        if not all(isinstance(value, str) for name, value in found.items() if name != "properties"):
            raise StoreError(f"line {number} has a label, type or id that is no text.")
        yield found


def _properties(found: dict[str, Any], of: str, kinds: Mapping[str, Kind]) -> dict[str, Any]:
    given = found["properties"]
    if not given.keys() <= kinds.keys():
        raise _unknown(", ".join(f"{of}.{name}" for name in sorted(given.keys() - kinds.keys())))
    for name, value in given.items():
        if value is not None and not _fits(value, kinds[name]):
            raise StoreError(f"{of}.{name} cannot be {value!r}.")
    return {name: given.get(name, [] if kind is Kind.STRINGS else None)
            for name, kind in kinds.items() if name != "id"}


def _fits(value: Any, kind: Kind) -> bool:
    if kind is Kind.STRINGS:
        return isinstance(value, list) and all(isinstance(each, str) for each in value)
    if kind is Kind.DATE:
        return isinstance(value, str) and _DAY.fullmatch(value) is not None
    if isinstance(value, bool):
        return kind is Kind.BOOLEAN
    return isinstance(value, {Kind.STRING: str, Kind.INTEGER: int, Kind.FLOAT: int | float}.get(kind, bool))


def _unknown(what: str) -> StoreError:
    return StoreError(f"this version knows no {what}.", remedy="Use the version that wrote it.")
