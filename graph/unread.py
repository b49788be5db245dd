"""Files that could not be read, kept in the graph so that every later answer can say so."""

from collections.abc import Iterable
from pathlib import PurePath

from cancu.graph.rows import NodeRow
from cancu.graph.store import Store, Transaction
from cancu.loaders.text import fold


def note_unread(store: Store, files: Iterable[tuple[str, str]]) -> None:
    """Remember that each file (its path as given) was not read, and why; the latest reason stays."""
    rows = [NodeRow("Unread", file, {"title": PurePath(file).name, "folded": fold(file), "reason": reason})
            for file, reason in files]

    def work(transaction: Transaction) -> None:
        transaction.write_nodes(rows)

    if rows:
        store.write(work)


def settle_unread(store: Store, read: Iterable[str], folders: Iterable[str] = (),
                  found: Iterable[str] = ()) -> None:
    """Drop the records of files that were `read`, and of those inside `folders` that are no more `found`."""
    noted = {row["id"] for row in store.read("MATCH (u:Unread) RETURN u.id AS id", {}, limit=1_000_000)}
    there, parents = set(found), [PurePath(folder) for folder in folders]
    gone = {file for file in noted - there if any(PurePath(file).is_relative_to(each) for each in parents)}
    ids = sorted(gone | (noted & set(read)))

    def work(transaction: Transaction) -> None:
        transaction.write("UNWIND $ids AS id MATCH (u:Unread {id: id}) DELETE u", {"ids": ids})

    if ids:
        store.write(work)
