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


def worded(name: str, rows: list[dict[str, Any]],
           columns: list[str]) -> tuple[list[dict[str, Any]], list[str]]:
    """Rows and columns of a question for a table: a column that means something of its own there gets its own
    header, a key for programs is left out; JSON keeps both."""
    own = _OWN_HEADERS.get(name, {})
    shown = [(column, own.get(column, column)) for column in columns if (name, column) not in _KEYS]
    return [{header: row.get(column) for column, header in shown} for row in rows], [h for _, h in shown]


_OWN_HEADERS = {"orphan_tasks": {"leads": "leaders"}}
_KEYS = {("year_work", "work")}  # the folded words by which equal work is found
_IDS = ("lead", "coordinate", "replaced_by")


def described(each: Question) -> dict[str, Any]:
    """A question as JSON: name, wording in both languages, parameters and columns."""
    return {
        "name": each.name, "vi": each.vi, "en": each.en,
        "parameters": [{"name": p.name, "type": p.type, "default": p.default, "description": p.description}
                       for p in each.parameters],
        "columns": [{"name": c.name, "description": c.description} for c in each.columns],
    }
