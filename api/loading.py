"""Loading files into a graph, document by document, and the answer that reports it."""

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from cancu.api.options import today
from cancu.api.output import progress, say
from cancu.api.reading import ATTACHED, UNREAD, Named, Outcome, records
from cancu.graph.check import counts
from cancu.graph.store import Store
from cancu.graph.sync import LoadResult, Status, load_records, load_register, remove_lone
from cancu.graph.unread import note_unread, settle_unread
from cancu.loaders.doubts import picture_counts
from cancu.loaders.read import Kept
from cancu.loaders.records import Record
from cancu.queries.answers import coverage

CITATIONS = ("resolved", "unresolved", "not_in_register")
MISSING = (UNREAD, Status.REFUSED)  # files whose words are not in the graph, and should be
_READ = {Status.LOADED, Status.UNCHANGED, Status.REPLACED}
_SETTLED = {*_READ, Status.REPORTED, ATTACHED}


def load(store: Store, named: Named, *, replace: bool = False, workers: int = 1,
         bulk: bool | None = None, kept: Kept | None = None) -> dict[str, Any]:
    """Load files, read by `workers` at once; one row a file. `bulk`: one transaction for many documents;
    None: into a graph that has read none yet. `kept`: scans that were read before.

    Raises StoreError when the graph refuses; what was loaded before stays.
    """
    load_register(store)
    rows = [row_of(outcome) for outcome in named.refused]
    citations: Counter[str] = Counter()
    pictures: Counter[str] = Counter()
    with progress(len(named.files)) as ticker:
        rows += _loaded(store, records(named, ticker, workers, kept), replace, bulk, citations, pictures)
    _name_documents(rows)
    remove_lone(store, {str(Path(row["file"]).absolute()): row["document"] for row in rows
                        if row["status"] == ATTACHED})
    _remember_unread(store, rows, named.folders)
    return answer(store, rows, citations, pictures)


def _name_documents(rows: list[dict[str, Any]]) -> None:
    """The rows of annexes say in which document they were read, and share its fate where it was not."""
    documents = {row["file"]: row for row in rows}
    for row in rows:
        document = documents.get(row.get("part_of", ""))
        if document:
            row["document"] = document["document"]
            if document["status"] in MISSING:
                row |= {"status": document["status"], "reason": document["reason"]}


def _remember_unread(store: Store, rows: list[dict[str, Any]], folders: Iterable[Path]) -> None:
    """Keep what could not be read in the graph, so that later answers say it is missing, until it is read."""
    files = [(str(Path(row["file"]).absolute()), row) for row in rows]
    note_unread(store, [(file, row["reason"]) for file, row in files if row["status"] in MISSING])
    settle_unread(store, read=[file for file, row in files if row["status"] in _SETTLED],
                  folders=[str(folder.absolute()) for folder in folders], found=[file for file, _ in files])


def row_of(outcome: Outcome) -> dict[str, Any]:
    """The row of a file that was not read."""
    return {"file": str(outcome.path), "document": None, "status": outcome.status, "reason": outcome.reason,
            "warnings": []} | ({"part_of": str(outcome.part_of)} if outcome.part_of else {})


def _loaded(store: Store, outcomes: Iterable[Outcome], replace: bool, bulk: bool | None,
            citations: Counter[str], pictures: Counter[str]) -> Iterator[dict[str, Any]]:
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
        outcome = waiting.popleft()
        if result.status in _READ and outcome.record:
            citations.update(result.citations)
            pictures.update(picture_counts(outcome.record))
        yield _row(outcome, result)
    yield from map(row_of, waiting)


def _row(outcome: Outcome, result: LoadResult) -> dict[str, Any]:
    """The row of a file that was read; says why it is not in the graph where it is not."""
    if result.status not in _READ:
        say(f"{outcome.path}: {result.status}: {result.reason}.")
    for warning in result.warnings[len(outcome.record.warnings if outcome.record else ()):]:
        say(f"{outcome.path}: {warning}.")
    return {"file": str(outcome.path), "document": result.document, "status": str(result.status),
            "reason": result.reason or None, "warnings": list(result.warnings)}


def answer(store: Store, rows: list[dict[str, Any]], citations: Counter[str],
           pictures: Counter[str]) -> dict[str, Any]:
    """What `cancu load` answers: counts of the whole graph, citations and files of this run; what of it was
    read from pictures."""
    return {
        "on": today(),
        "documents_read": len({row["document"] for row in rows if row["status"] in _READ}),
        **counts(store),
        "citations": {name: citations[name] for name in CITATIONS},
        "pictures": dict(pictures),
        "files": rows,
        "coverage": coverage(store),
    }
