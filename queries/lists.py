"""What there is in a graph: lists of documents read, plans, tasks, agencies, indices, in the shape of answers."""

from collections.abc import Iterable
from typing import Any

from cancu.graph.store import Store
from cancu.loaders.text import fold
from cancu.queries.coverage import answer
from cancu.queries.runner import MAX_ROWS, day_of, fetch

LISTS = ("documents", "plans", "agencies", "indices")


def listing(store: Store, what: str, text: str = "", *, limit: int = 100, offset: int = 0) -> dict[str, Any]:
    """One of `LISTS`: rows are nodes with what is counted beside them; `total` is before `limit` and `offset`.

    `text`: only those whose folded text holds these words (diacritics not needed).
    """
    words = fold(text)
    found = [row for row in fetch(store, f"list_{what}", {}) if words in (row["node"]["folded"] or "")]
    rows = [_flat(row) for row in found[offset:offset + limit]]
    return answer(store, day_of(None), rows, total=len(found))


def tasks(store: Store, plan: str = "", *, limit: int = MAX_ROWS, offset: int = 0) -> dict[str, Any]:
    """Tasks with who leads and coordinates, in the order of the text; of one plan (its id) or of all."""
    found = fetch(store, "list_tasks", {"plan": plan, "skip": offset, "rows": limit})
    return answer(store, day_of(None), [_flat(row) for row in found])


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    node = {name: value for name, value in row["node"].items() if name not in {"folded", "sha256"}}
    return node | {name: value for name, value in row.items() if name not in {"node", "id"}}


def names(store: Store, ids: Iterable[str]) -> dict[str, str]:
    """What people call these documents (number and symbol) and agencies (title); an unknown id has no entry."""
    wanted = sorted(set(ids))
    documents = [id_ for id_ in wanted if id_.count("/") >= 3 and "#" not in id_]
    agencies = [id_ for id_ in wanted if id_.count("/") == 1]
    found = {row["id"]: row["node"]["so_ky_hieu"] or row["node"]["title"]
             for row in fetch(store, "documents", {"documents": documents})}
    found |= {row["id"]: row["node"]["title"]
              for row in fetch(store, "agencies_by_id", {"agencies": agencies})}
    return {id_: name for id_, name in found.items() if name}
