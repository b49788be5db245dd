"""Loading files into a graph, document by document, and the answer that reports it."""

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from cancu.api.options import today
from cancu.api.output import progress, say
from cancu.api.reading import UNREAD, Outcome, files_of, records
from cancu.graph.check import counts
from cancu.graph.store import Store
from cancu.graph.sync import LoadResult, Status, load_records, load_register
from cancu.graph.unread import note_unread, settle_unread
from cancu.loaders.records import Record
from cancu.queries.answers import coverage

CITATIONS = ("resolved", "unresolved", "not_in_register")
_READ = {Status.LOADED, Status.UNCHANGED, Status.REPLACED}


def load(store: Store, paths: Iterable[Path], *, replace: bool = False, workers: int = 1,
         bulk: bool = False) -> dict[str, Any]:
    """Load files and folders, read by `workers` at once; one row a file, one transaction a document; with
    `bulk`, one transaction for many documents.

    Raises ReadError where there is no file at all, StoreError when the graph refuses; what was loaded
    before stays.
    """
    paths = list(paths)
    files, refused = files_of(paths)
    load_register(store)
    rows = [row_of(outcome) for outcome in refused]
    citations: Counter[str] = Counter()
    with progress(len(files)) as ticker:
        rows += _loaded(store, records(files, ticker, workers), replace, bulk, citations)
    _remember_unread(store, rows, [path for path in paths if path.is_dir()])
    return answer(store, rows, citations)


def _remember_unread(store: Store, rows: list[dict[str, Any]], folders: list[Path]) -> None:
    """Keep what could not be read in the graph, so that later answers say it is missing, until it is read."""
    note_unread(store, [(row["file"], row["reason"]) for row in rows
                        if row["status"] in (UNREAD, Status.REFUSED)])
    settle_unread(store, read=[row["file"] for row in rows if row["status"] in {*_READ, Status.REPORTED}],
                  folders=[str(folder) for folder in folders], found=[row["file"] for row in rows])


def row_of(outcome: Outcome) -> dict[str, Any]:
    """The row of a file that was not read."""
    return {"file": str(outcome.path), "document": None, "status": outcome.status, "reason": outcome.reason,
            "warnings": []}


def _loaded(store: Store, outcomes: Iterable[Outcome], replace: bool, bulk: bool,
            citations: Counter[str]) -> Iterator[dict[str, Any]]:
    """Load what was read and count its citations; a row for each outcome, in their order."""
    waiting: deque[Outcome] = deque()

    def readable() -> Iterator[Record]:
        for outcome in outcomes:
            waiting.append(outcome)
            if outcome.record:
                yield outcome.record

    for result in load_records(store, readable(), replace, bulk=bulk):
        while waiting[0].record is None:
            yield row_of(waiting.popleft())
        if result.status in _READ:
            citations.update(result.citations)
        yield _row(waiting.popleft(), result)
    yield from map(row_of, waiting)


def _row(outcome: Outcome, result: LoadResult) -> dict[str, Any]:
    """The row of a file that was read; says why it is not in the graph where it is not."""
    if result.status not in _READ:
        say(f"{outcome.path}: {result.status}: {result.reason}.")
    return {"file": str(outcome.path), "document": result.document, "status": str(result.status),
            "reason": result.reason or None, "warnings": list(result.warnings)}


def answer(store: Store, rows: list[dict[str, Any]], citations: Counter[str]) -> dict[str, Any]:
    """What `cancu load` answers: counts of the whole graph, citations and files of this run."""
    return {
        "on": today(),
        "documents_read": len({row["document"] for row in rows if row["status"] in _READ}),
        **counts(store),
        "citations": {name: citations[name] for name in CITATIONS},
        "files": rows,
        "coverage": coverage(store),
    }
