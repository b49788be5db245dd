"""Writing documents and the register into a graph, and taking them out again.

A document is one transaction: all of it or nothing. What a document stated are its edges and the nodes inside
it; documents, agencies and indices that others mention too are shared, and follow whoever has more authority:
the document itself, then the register, then mentions.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePath
from typing import Any

from cancu.graph import shared
from cancu.graph.building.record import build_rows
from cancu.graph.copies import KNOWN, annexes, is_better, is_kept, lost, lost_reason
from cancu.graph.identity import Register, register
from cancu.graph.register import register_rows
from cancu.graph.rows import Rows
from cancu.graph.store import Store, StoreError, Transaction
from cancu.loaders import registers
from cancu.loaders.records import Record
from cancu.loaders.registers import LegalRelation
from cancu.loaders.text import digest


class Status(StrEnum):
    """What became of one file."""

    LOADED = "loaded"
    UNCHANGED = "unchanged"  # the same text was there
    REPLACED = "replaced"
    REFUSED = "refused"  # another text has this id
    REPORTED = "reported"  # a page that reports a document which was read itself


@dataclass(frozen=True)
class LoadResult:
    """`citations`: mentions by resolved, unresolved, not_in_register; also of a text that was there."""

    file: str
    document: str
    status: Status
    reason: str = ""
    citations: dict[str, int] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


def load_record(store: Store, record: Record, replace: bool = False,
                known: Register | None = None) -> LoadResult:
    """Write one record; see `Status`. Raises StoreError, and then nothing of it was written.

    `replace`: another text takes the place of the one that has this id; the same text is built anew.
    """
    register_ = known or register()
    return _load_one(store, record, build_rows(record, register_), replace, register_)


def load_records(store: Store, records: Iterable[Record], replace: bool = False,
                 known: Register | None = None, *, bulk: bool | None = None) -> Iterator[LoadResult]:
    """Write records one by one, or (`bulk`) many in one transaction; results in the order of the records.
    None: in bulk into a graph that has read no document yet.

    In bulk, documents that the graph has not read yet go in together, all of a batch or nothing; the others
    follow one by one, and so does a batch that the graph refused, so that one document costs itself alone.
    The graph is the same either way. Of several texts of one document the first counts, whatever `replace`.
    Raises StoreError; what was reported before stays.
    """
    register_ = known or register()
    decided: set[str] = set()
    if bulk is None:
        bulk = not store.read("MATCH (d:Document) WHERE d.loaded = true RETURN d.id AS id LIMIT 1", {})
    for batch in _batches(records, register_, store.bulk_rows if bulk else 0):
        new = _load_together(store, batch, register_) if len(batch) > 1 else set()
        for position, (record, rows) in enumerate(batch):
            if position in new:
                yield _result(record, rows, Status.LOADED)
            else:
                yield _load_one(store, record, rows, replace and rows.source_doc not in decided, register_)
            decided.add(rows.source_doc)


def _batches(records: Iterable[Record], known: Register, size: int) -> Iterator[list[tuple[Record, Rows]]]:
    """Records with their rows, until these are `size` or more."""
    batch: list[tuple[Record, Rows]] = []
    number = 0
    for record in records:
        rows = build_rows(record, known)
        batch.append((record, rows))
        number += len(rows.nodes) + len(rows.edges)
        if number >= size:
            yield batch
            batch, number = [], 0
    if batch:
        yield batch


def _load_together(store: Store, batch: Sequence[tuple[Record, Rows]], known: Register) -> set[int]:
    """Write those of the batch that are new; returns their positions, none where the graph refused."""
    first: dict[str, int] = {}
    for position, (_, rows) in enumerate(batch):
        first.setdefault(rows.source_doc, position)

    def work(transaction: Transaction) -> set[int]:
        read = transaction.read("UNWIND $ids AS id MATCH (d:Document {id: id}) WHERE d.loaded = true "
                                "RETURN d.id AS id", {"ids": list(first)})
        new = {position for id_, position in first.items() if id_ not in {row["id"] for row in read}
               and not _owner(transaction, batch[position][0])}
        shared.write(transaction, [batch[position][1] for position in sorted(new)], known)
        return new

    try:
        return store.bulk(work)
    except StoreError:
        return set()


def _load_one(store: Store, record: Record, rows: Rows, replace: bool, known: Register) -> LoadResult:
    def work(transaction: Transaction) -> LoadResult:
        if owner := _owner(transaction, record):
            status, reason = _decide_annex(owner, record)
            return LoadResult(record.file, owner["id"], status, reason, rows.counts, record.warnings)
        there = _loaded(transaction, rows.source_doc)
        status, reason = _decide(there, rows.source_doc, record, replace)
        warnings: tuple[str, ...] = ()
        if status is Status.REPLACED:
            warnings = _without(there or {}, record)
            touched = _clear(transaction, rows.source_doc)
            shared.write(transaction, [rows], known)
            shared.tidy(transaction, touched, known)
        elif status is Status.LOADED:
            shared.write(transaction, [rows], known)
        return _result(record, rows, status, reason, warnings)

    return store.write(work)


def _result(record: Record, rows: Rows, status: Status, reason: str = "",
            warnings: tuple[str, ...] = ()) -> LoadResult:
    return LoadResult(record.file, rows.source_doc, status, reason, rows.counts,
                      (*record.warnings, *warnings))


def _without(there: Mapping[str, Any], record: Record) -> tuple[str, ...]:
    """A warning where a text takes the place of one that was read with annexes which it has not."""
    missing = ", ".join(lost(there, record).missing)
    return (f"without its annexes {missing}, which the graph had",) if missing else ()


def _owner(transaction: Transaction, record: Record) -> dict[str, Any] | None:
    """The document that was read with this file as its annex; a file with a number of its own is none."""
    if record.document.so_ky_hieu:
        return None
    found = transaction.read(
        "MATCH (d:Document) WHERE d.loaded = true AND d.annex_files IS NOT NULL AND $file IN d.annex_files "
        "RETURN d.id AS id, d.source_file AS source_file, d.annex_files AS annex_files, "
        "d.alone_sha256 AS alone_sha256 ORDER BY id", {"file": record.file},
    )
    return found[0] if found else None


def _decide_annex(owner: Mapping[str, Any], record: Record) -> tuple[Status, str]:
    """An annex that comes alone after it was read with its document is in the graph already."""
    file, document = PurePath(record.file).name, PurePath(owner["source_file"]).name
    if annexes(owner)[record.file] in ("", digest(record.source)):
        return Status.UNCHANGED, f"it was read as an annex of {document}"
    return Status.REFUSED, (f"{file} changed since {document} was read with it; "
                            "load all that counts with --replace")


def remove_lone(store: Store, files: Mapping[str, str], known: Register | None = None) -> list[str]:
    """Take out the documents that annexes made when they were read alone; returns their ids.

    `files`: each annex file, as the graph names files, to the id of the document that it was read with now.
    What has a number of its own stays: the file may have held another document once.
    """
    found = store.read("MATCH (d:Document) WHERE d.loaded = true AND d.source_file IN $files "
                       "AND d.so_ky_hieu IS NULL RETURN d.id AS id, d.source_file AS file ORDER BY id",
                       {"files": list(files)}, limit=len(files) + 1) if files else []
    ids = [row["id"] for row in found if files[row["file"]] != row["id"]]
    for id_ in ids:
        remove_document(store, id_, known)
    return ids


def remove_document(store: Store, document: str, known: Register | None = None) -> bool:
    """Take a document that was read out of the graph; False if there is none. Others' mentions of it stay."""
    def work(transaction: Transaction) -> bool:
        if not _loaded(transaction, document):
            return False
        touched = _clear(transaction, document)
        transaction.write("MATCH (d:Document {id: $id}) SET d.loaded = false", {"id": document})
        shared.tidy(transaction, {*touched, document}, known or register())
        return True

    return store.write(work)


def load_register(store: Store, known: Register | None = None,
                  relations: Iterable[LegalRelation] | None = None) -> None:
    """Write the legal register; what an earlier register stated and this one does not goes away."""
    register_ = known or register()
    rows = register_rows(register_, registers.legal_relations() if relations is None else relations)

    def work(transaction: Transaction) -> None:
        gone = shared.drop_register(transaction, rows)
        shared.write(transaction, [rows], register_)
        shared.tidy(transaction, gone, register_)

    store.write(work)


def _decide(there: Mapping[str, Any] | None, id_: str, record: Record,
            replace: bool) -> tuple[Status, str]:
    if not there:
        return Status.LOADED, ""
    file, reported = there["source_file"], record.document.reported
    if better := is_better(there, record):
        return Status.REPLACED, better
    if there["sha256"] == digest(record.source) and not replace:
        return Status.UNCHANGED, "" if file == record.file else f"the same text as {file}"
    if there["reported"] and not reported:
        return Status.REPLACED, f"{file} only reports it"
    if reported and not there["reported"]:
        return Status.REPORTED, f"{file} is the document itself"
    if not replace and (reason := is_kept(there, record)):
        return Status.UNCHANGED, reason
    if replace:
        return Status.REPLACED, "" if file == record.file else f"in place of {file}"
    if reason := lost_reason(there, record):
        return Status.REFUSED, reason
    names = " and ".join(_short(str(each)) for each in (record.file, file))
    return Status.REFUSED, f"{names} are different texts of {id_}; load the one that counts with --replace"


def _short(file: str) -> str:
    """The end of a path: a reason is told to whoever asks the graph, its machine is not."""
    return "/".join(PurePath(file).parts[-2:])


def _loaded(transaction: Transaction, id_: str) -> dict[str, Any] | None:
    found = transaction.read(
        "MATCH (d:Document {id: $id}) WHERE d.loaded = true "
        f"RETURN {', '.join(f'd.{name} AS {name}' for name in KNOWN)}", {"id": id_},
    )
    return found[0] if found else None


def _clear(transaction: Transaction, document: str) -> set[str]:
    """Delete all that the document stated; returns the documents whose nodes that may concern."""
    touched = shared.take_back(transaction, document)
    for label in shared.OWNED:
        transaction.write(f"MATCH (n:`{label}`) WHERE n.id STARTS WITH $prefix DETACH DELETE n",
                          {"prefix": f"{document}#"})
    cited = "MATCH (d:Document {id: $id})-[:CAN_CU|DAN_CHIEU]->(x:Document) RETURN x.id AS id"
    touched |= {row["id"] for row in transaction.read(cited, {"id": document})}
    for type_ in ("CAN_CU", "DAN_CHIEU", "CO_QUAN_BAN_HANH"):
        transaction.write(f"MATCH (d:Document {{id: $id}})-[r:`{type_}`]->() DELETE r", {"id": document})
    return touched

