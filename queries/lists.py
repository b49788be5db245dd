"""What there is in a graph: documents read, plans, tasks, agencies, indices, in the shape of answers."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from cancu.graph.store import Store
from cancu.loaders.text import fold
from cancu.queries.bases import bases_of
from cancu.queries.coverage import answer
from cancu.queries.force import Law
from cancu.queries.outcomes import outcomes
from cancu.queries.resolve import NotFoundError
from cancu.queries.runner import MAX_ROWS, day_of, fetch, run

LISTS = ("documents", "plans", "agencies", "indices")
# Of use to nobody but the program.
_OURS = frozenset({"folded", "sha256", "alone_sha256", "fingerprint", "sketch"})


def listing(store: Store, what: str, text: str = "", *, limit: int = 100, offset: int = 0) -> dict[str, Any]:
    """One of `LISTS`: rows are nodes with what is counted beside them.

    `text`: only those whose folded text holds these words (diacritics not needed). `total`: rows before
    `limit` and `offset`.
    """
    words = fold(text)
    found = [row for row in fetch(store, f"list_{what}", {}) if words in (row["node"]["folded"] or "")]
    rows = [_flat(row) for row in found[offset:offset + limit]]
    return answer(store, day_of(None), rows, total=len(found))


def tasks(store: Store, plan: str = "", *, limit: int = MAX_ROWS, offset: int = 0) -> dict[str, Any]:
    """Tasks with who leads and coordinates, in the order of the text; of one plan (its id) or of all.

    Raises NotFoundError for a plan that is not there.
    """
    if plan:
        _plan(store, plan)
    return answer(store, day_of(None), _tasks(store, plan, limit, offset))


def _tasks(store: Store, plan: str, limit: int = MAX_ROWS, offset: int = 0) -> list[dict[str, Any]]:
    found = run(store, "list_tasks", {"plan": plan}, limit=offset + limit)
    return [_flat(row) for row in found[offset:]]


def plan(store: Store, id_: str, day: str | None = None) -> dict[str, Any]:
    """One plan with the documents that promulgate it and all its tasks, each with its bases and their state
    on `day`; beside them its `targets`, `indices` and `results` (see `outcomes`). Raises NotFoundError."""
    node = _plan(store, id_)
    day = day_of(day)
    rows = _tasks(store, id_)
    bases = bases_of(store, Law(store, day), {row["id"] for row in rows})
    return answer(store, day, [row | {"bases": bases.get(row["id"], [])} for row in rows], node=node,
                  **outcomes(store, id_, [row["id"] for row in rows]))


def _plan(store: Store, id_: str) -> dict[str, Any]:
    found = fetch(store, "list_plans", {"plan": id_}) if id_ else []
    if not found:
        ids = [row["id"] for row in fetch(store, "list_plans", {})]
        raise NotFoundError(f"no plan {id_!r} in this graph.", get_close_matches(id_, ids, n=5, cutoff=0.6))
    return _flat(found[0])


def task(store: Store, id_: str, day: str | None = None) -> dict[str, Any]:
    """One task with its plan, owners and what it rests on; raises NotFoundError."""
    found = fetch(store, "tasks", {"tasks": [id_]})
    if not found or not found[0]["plan"]:
        raise NotFoundError(f"no task {id_!r} in this graph.")
    inside = plan(store, found[0]["plan"], day)
    node = next(row for row in inside["rows"] if row["id"] == id_)
    return answer(store, inside["on"], node.pop("bases"), node=node)


def document(store: Store, id_: str) -> dict[str, Any]:
    """The node of a document (an id, as `resolve_document` gives it)."""
    return _flat(fetch(store, "documents", {"documents": [id_]})[0])


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    node = {name: value for name, value in row["node"].items() if name not in _OURS}
    return node | {name: value for name, value in row.items() if name not in {"node", "id"}}


def names(store: Store, ids: Iterable[str]) -> dict[str, str]:
    """What people call these documents (number) and agencies (title); an unknown id has no entry."""
    wanted = sorted(set(ids))
    documents = [id_ for id_ in wanted if id_.count("/") >= 3 and "#" not in id_]
    agencies = [id_ for id_ in wanted if id_.count("/") == 1]
    found = {row["id"]: row["node"]["so_ky_hieu"] or row["node"]["title"]
             for row in fetch(store, "documents", {"documents": documents})}
    found |= {row["id"]: row["node"]["title"]
              for row in fetch(store, "agencies_by_id", {"agencies": agencies})}
    return {id_: name for id_, name in found.items() if name}
