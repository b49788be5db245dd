"""Loading files into a graph, document by document, and the answer that reports it."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cancu.api.options import today
from cancu.api.output import Ticker, progress, say
from cancu.api.reading import Found, files_of, records
from cancu.graph.check import counts
from cancu.graph.store import Store
from cancu.graph.sync import Status, load_record, load_register
from cancu.queries.answers import coverage

CITATIONS = ("resolved", "unresolved", "not_in_register")
_READ = {Status.LOADED, Status.UNCHANGED, Status.REPLACED}


def load(store: Store, paths: Iterable[Path], *, replace: bool = False) -> dict[str, Any]:
    """Load files and folders; one row a file in the answer, one transaction a document.

    Raises ReadError where there is no file at all, StoreError when the graph refuses; what was loaded
    before stays.
    """
    files = files_of(paths)
    store.prepare()
    load_register(store)
    with progress(len(files)) as ticker:
        rows, citations = _load_all(store, files, ticker, replace)
    return answer(store, rows, citations)


def _load_all(store: Store, files: list[Found], ticker: Ticker,
              replace: bool) -> tuple[list[dict[str, Any]], Counter[str]]:
    rows: list[dict[str, Any]] = []
    citations: Counter[str] = Counter()
    for outcome in records(files, ticker):
        file = str(outcome.found.path)
        if outcome.record is None:
            rows.append({"file": file, "document": None, "status": "unread", "reason": outcome.reason})
            continue
        result = load_record(store, outcome.record, replace)
        rows.append({"file": file, "document": result.document, "status": str(result.status),
                     "reason": result.reason or None, "warnings": list(result.warnings)})
        if result.status in _READ:
            citations.update(result.citations)
        else:
            say(f"{file}: {result.status}: {result.reason}")
    return rows, citations


def answer(store: Store, rows: list[dict[str, Any]], citations: Counter[str]) -> dict[str, Any]:
    """What `cancu load` answers: counts of the whole graph, citations and files of this run."""
    unread = [{"file": row["file"], "reason": row["reason"]} for row in rows if row["status"] == "unread"]
    return {
        "on": today(),
        "documents_read": len({row["document"] for row in rows if row["status"] in _READ}),
        **counts(store),
        "citations": {name: citations[name] for name in CITATIONS},
        "files": rows,
        "coverage": coverage(store) | {"unread": unread},
    }
