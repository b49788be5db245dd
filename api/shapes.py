"""Small changes of shape that both faces need."""

from collections.abc import Iterable, Mapping
from typing import Any

from cancu.graph.store import Store
from cancu.queries.catalogue import Question
from cancu.queries.lists import names


def readable(store: Store, rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Rows for a table: ids of agencies and of replacing documents become their names; JSON keeps the ids."""
    found = [dict(row) for row in rows]
    called = names(store, {id_ for row in found for column in _IDS for id_ in row.get(column) or ()})
    for row in found:
        row |= {column: [called.get(id_, id_) for id_ in row[column]] for column in _IDS if row.get(column)}
    return found


_IDS = ("lead", "coordinate", "replaced_by")


def described(each: Question) -> dict[str, Any]:
    """A question as JSON: name, wording in both languages, parameters and columns."""
    return {
        "name": each.name, "vi": each.vi, "en": each.en,
        "parameters": [{"name": p.name, "type": p.type, "default": p.default, "description": p.description}
                       for p in each.parameters],
        "columns": [{"name": c.name, "description": c.description} for c in each.columns],
    }
