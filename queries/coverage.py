"""How much an answer rests on, and the frame that every answer has."""

from collections.abc import Iterable
from typing import Any

from cancu.graph.store import Store
from cancu.queries.runner import fetch


def coverage(store: Store) -> dict[str, Any]:
    """Documents read, with notes of the reading (`partly_read`), only cited; citations unresolved, files not
    read."""
    found = fetch(store, "coverage", {})
    counts: dict[str, Any] = found[0] if found else {}
    return {
        "documents_read": counts.get("documents_read") or 0,
        "partly_read": counts.get("partly_read") or 0,
        "documents_cited_only": counts.get("documents_cited_only") or 0,
        "documents_not_in_register": counts.get("documents_not_in_register") or 0,
        "citations_unresolved": counts.get("citations_unresolved") or 0,
        "unread": fetch(store, "unread", {}),
    }


def answer(store: Store, day: str, rows: Iterable[dict[str, Any]], **more: Any) -> dict[str, Any]:
    """The shape of an answer: `on`, `rows`, what it adds, `coverage`."""
    return {"on": day, "rows": list(rows), **more, "coverage": coverage(store)}
