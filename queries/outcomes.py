"""What is to be reached and what was: targets of plans, indices they are meant to raise, reported results."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from cancu.graph.building.evidence import where_read
from cancu.graph.store import Store
from cancu.loaders.figures.indices import find_indices
from cancu.loaders.text import slug
from cancu.queries.coverage import answer
from cancu.queries.resolve import NotFoundError
from cancu.queries.runner import day_of, fetch

_TARGET = ("text", "value", "unit", "comparator", "by_year")
_RESULT = ("year", "rank", "of", "score", "max")
_CRITERION = ("title", "number", "score", "max", "met")
_PROOF = ("quote", "source_doc", "start_pos", "end_pos")
_CLAUSE = re.compile(r"[;.](?=\s|$)")


def outcomes(store: Store, plan: str, tasks: Iterable[str]) -> dict[str, list[dict[str, Any]]]:
    """What belongs to a plan besides its tasks (ids): `targets`, `indices`, `results`.

    Targets: `id`, `plan`, `task` (in whose words it stands; None: the plan's own), `text`, `value`, `unit`,
    `comparator` (= >= > <= < increase decrease), `by_year`, `indices` (ids of those that its own clause
    names). Indices: `id`, `title`, `name_en`, `task`. Results, as the plan's own text reports them: see
    `results`. Each with its evidence.
    """
    owners = dict.fromkeys((plan, *tasks), plan)
    raised = fetch(store, "indices_of", {"owners": list(owners)})
    indices = [{"id": row["id"], "title": row["title"], "name_en": row["name_en"], "task": _task(row)}
               | _proof(row) for row in raised]
    return {"targets": _targets(store, owners, {row["id"] for row in raised}), "indices": indices,
            "results": results(store, document=plan.partition("#")[0])}


def index(store: Store, id_: str, day: str | None = None) -> dict[str, Any]:
    """One index: `rows` are the plans and tasks that are meant to raise it (`plan`, `plan_title`; `task`
    and its `content`, or None), `targets` those of them that name it, `results` what was reported.

    Raises NotFoundError.
    """
    found = fetch(store, "list_indices", {"index_id": id_}) if id_ else []
    if not found:
        ids = [row["id"] for row in fetch(store, "list_indices", {})]
        raise NotFoundError(f"no index {id_!r} in this graph.", get_close_matches(id_, ids, n=5, cutoff=0.6))
    given = {"index_id": id_}
    aims = [*fetch(store, "plans_raising", given), *fetch(store, "tasks_raising", given)]
    rows = [{"plan": row["plan"], "plan_title": row["plan_title"], "task": row.get("task"),
             "content": row.get("content")} | _proof(row) for row in aims]
    node = {name: found[0]["node"].get(name) for name in ("id", "label", "title", "name_en", "owner")}
    targets = _targets(store, {row["task"] or row["plan"]: row["plan"] for row in rows}, {id_})
    return answer(store, day_of(day), rows, node=node | {name: found[0][name] for name in ("tasks", "plans")},
                  targets=[one for one in targets if one["indices"]], results=results(store, index_id=id_))


def _targets(store: Store, owners: dict[str, str], indices: set[str]) -> list[dict[str, Any]]:
    """In the order of each text. `owners`: plans and tasks with the plan of each."""
    rows = sorted(fetch(store, "targets_of", {"owners": list(owners)}), key=lambda row: _place(row["id"]))
    return [{"id": row["id"], "plan": owners[row["owner"]], "task": _task(row)}
            | {name: row["node"].get(name) for name in _TARGET}
            | {"indices": _named(row, indices)} | _proof(row) for row in rows]


def _named(row: dict[str, Any], indices: set[str]) -> list[str]:
    """Those of `indices` that the target's clause names; a sentence may hold several clauses."""
    text, quote = row["node"]["text"] or "", " ".join((row["edge"]["quote"] or "").split())
    clause = next((part for part in _CLAUSE.split(quote) if text in part), text)
    codes = {slug(mention.code) for mention in find_indices(clause)}
    return sorted(one for one in indices if one.partition("/")[0] in codes)


def results(store: Store, *, index_id: str = "", document: str = "") -> list[dict[str, Any]]:
    """Of one index or document (ids): `id`, `index` with `index_title` and `index_name_en`, `agency` with
    `agency_title` (None where no body is named), `year`, `rank` `of` how many, `score`, `max`; `criteria`
    in the order of their numbers (`title`, `number`, `score`, `max`, `met`: False where it was not reached,
    None where nothing is said)."""
    found = fetch(store, "results_of_index", {"index_id": index_id, "document": document})
    criteria: dict[str, list[dict[str, Any]]] = {}
    scored = fetch(store, "criteria_of_results", {"results": sorted({row["id"] for row in found})})
    for row in sorted(scored, key=lambda row: _place(row["id"])):
        one = {name: row["node"].get(name) for name in _CRITERION}
        criteria.setdefault(row["result"], []).append(one | _proof(row))
    return [{"id": row["id"], "index": row["index_id"], "index_title": row["index_title"],
             "index_name_en": row["index_name_en"], "agency": row["agency"],
             "agency_title": row["agency_title"]}
            | {name: row["node"].get(name) for name in _RESULT}
            | {"criteria": criteria.get(row["id"], [])} | _proof(row)
            for row in sorted(found, key=lambda row: _place(row["id"]))]


def _task(row: dict[str, Any]) -> str | None:
    return row["owner"] if "#T" in row["owner"] else None


def _proof(row: dict[str, Any]) -> dict[str, Any]:
    return {name: row["edge"][name] for name in _PROOF} | where_read(row["edge"])


def _place(id_: str) -> tuple[str, list[int]]:
    """Parts of a document in the order of their numbers: C9 before C10, 4.2 before 4.10."""
    document, _, part = id_.partition("#")
    return document, [int(number) for number in re.findall(r"\d+", part)]
