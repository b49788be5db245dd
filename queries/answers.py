"""The answers, all of one shape: what the faces call."""

from collections.abc import Mapping
from typing import Any

from cancu.graph.store import Store
from cancu.queries.catalogue import Question, question
from cancu.queries.coverage import answer, coverage
from cancu.queries.impact_answer import trace
from cancu.queries.judges import judge
from cancu.queries.lineage import lineage
from cancu.queries.resolve import resolve_agency, resolve_document, resolve_symbols
from cancu.queries.runner import MAX_ROWS, ParameterError, bind, day_of, run
from cancu.queries.search import search
from cancu.queries.workload_answer import workload

__all__ = ["ask", "coverage", "lineage", "resolve_agency", "resolve_document", "search", "trace", "workload"]


def ask(store: Store, name: str, parameters: Mapping[str, Any] | None = None, day: str | None = None, *,
        limit: int = MAX_ROWS) -> dict[str, Any]:
    """The answer to the question `name` of the catalogue, at most `limit` rows, seen on `day` (else today).

    Documents and agencies may be given as a person writes them; `province` tells those of one name apart,
    where it is no parameter of the question itself. `truncated`: there were more rows. Raises CatalogueError,
    ParameterError, NotFoundError, AmbiguousError.
    """
    asked = question(name)
    given = {key: value for key, value in (parameters or {}).items() if value is not None}
    day = day_of(day)
    found = _resolved(store, asked, given, day)
    values = {"day": day} | bind(asked, found, day)
    day = str(values["day"])
    limit = max(0, min(limit, MAX_ROWS))
    # A judge leaves rows out and sorts anew: the limit counts what it leaves.
    fetched = MAX_ROWS if asked.judge else limit
    rows = run(store, name, found, day=day, limit=fetched + 1)
    judged = judge(asked.judge, store, rows[:fetched], values) if asked.judge else rows
    kept = judged[:limit]
    return answer(store, day, kept, question={"name": asked.name, "vi": asked.vi, "en": asked.en},
                  columns=_columns(asked, kept), truncated=len(rows) > fetched or len(judged) > limit)


def _resolved(store: Store, asked: Question, given: dict[str, Any], day: str) -> dict[str, Any]:
    """Numbers and names turned into ids."""
    types = {parameter.name: parameter.type for parameter in asked.parameters}
    finders = {"document", "documents", "agency"} & set(types.values())
    province = given.pop("province", None) if finders and "province" not in types else None
    if province and not any(given.get(name) for name, kind in types.items() if kind in finders):
        raise ParameterError(f"{asked.name} was asked for no document or agency of {province!r}.")
    found = dict(given)
    for key, value in given.items():
        kind = types.get(key)
        if kind == "document" and value:
            found[key] = resolve_document(store, str(value), province)
        elif kind == "documents":
            listed = value.split(",") if isinstance(value, str) else value
            found[key] = [resolve_document(store, str(one), province) for one in listed]
        elif kind == "symbols":
            found[key] = resolve_symbols(store, value)
        elif kind == "agency" and value:
            found[key] = resolve_agency(store, str(value), province, day)
    return found


def _columns(asked: Question, rows: list[dict[str, Any]]) -> list[str]:
    """Those of the question, then those its judge added."""
    declared = [column.name for column in asked.columns]
    return declared + [name for name in (rows[0] if rows else {}) if name not in declared]
