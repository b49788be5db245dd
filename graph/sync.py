"""Writing documents and the register into a graph, and taking them out again.

A document is one transaction: all of it or nothing. What a document stated are its edges and the nodes inside
it; documents, agencies and indices that others mention too are shared, and follow whoever has more authority:
the document itself, then the register, then mentions.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from cancu.graph import shared
from cancu.graph.build import build_rows
from cancu.graph.identity import Register, register
from cancu.graph.register import register_rows
from cancu.graph.store import Store, Transaction
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
    rows = build_rows(record, register_)

    def work(transaction: Transaction) -> tuple[Status, str]:
        status, reason = _decide(transaction, rows.source_doc, record, replace)
        if status is Status.REPLACED:
            touched = _clear(transaction, rows.source_doc)
            shared.write(transaction, rows, register_)
            shared.tidy(transaction, touched, register_)
        elif status is Status.LOADED:
            shared.write(transaction, rows, register_)
        return status, reason

    return LoadResult(record.file, rows.source_doc, *store.write(work), rows.counts, record.warnings)


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
        shared.write(transaction, rows, register_)
        shared.tidy(transaction, gone, register_)

    store.write(work)


def _decide(transaction: Transaction, id_: str, record: Record, replace: bool) -> tuple[Status, str]:
    there = _loaded(transaction, id_)
    if not there:
        return Status.LOADED, ""
    file, reported = there["source_file"], record.document.reported
    if there["sha256"] == digest(record.source) and not replace:
        return Status.UNCHANGED, "" if file == record.file else f"the same text as {file}"
    if there["reported"] and not reported:
        return Status.REPLACED, f"{file} only reports it"
    if reported and not there["reported"]:
        return Status.REPORTED, f"{file} is the document itself"
    if replace:
        return Status.REPLACED, "" if file == record.file else f"in place of {file}"
    return Status.REFUSED, f"{record.file} and {file} are different texts of {id_}; choose with --replace"


def _loaded(transaction: Transaction, id_: str) -> dict[str, str | bool | None] | None:
    found = transaction.read(
        "MATCH (d:Document {id: $id}) WHERE d.loaded = true "
        "RETURN d.sha256 AS sha256, d.source_file AS source_file, d.reported AS reported", {"id": id_},
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

