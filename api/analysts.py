"""An analyst's own Cypher, for both faces: the answer around what the guard lets through."""

from collections.abc import Mapping
from typing import Any

from cancu.api.options import today
from cancu.graph.store import Store
from cancu.queries.answers import coverage
from cancu.queries.guard import MAX_ROWS, TIMEOUT, cypher


def analyse(store: Store, statement: str, parameters: Mapping[str, Any], *, limit: int = MAX_ROWS,
            timeout: float = TIMEOUT) -> dict[str, Any]:
    """The answer to one reading statement: `rows` (at most `limit`), `columns`, `coverage`.

    `truncated`: the limit was reached, there may be more.

    Raises GuardError for a statement that may do more than read, StoreError where the engine refuses it.
    """
    rows = cypher(store, statement, parameters, limit=limit, timeout=timeout)
    return {"on": today(), "rows": rows, "columns": list(rows[0]) if rows else [],
            "truncated": len(rows) == limit, "coverage": coverage(store)}
