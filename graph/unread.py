"""Files that could not be read, kept in the graph so that every later answer can say so."""

from cancu.graph.rows import NodeRow
from cancu.graph.store import Store, Transaction
from cancu.loaders.text import fold


def note_unread(store: Store, file: str, reason: str) -> None:
    """Remember that `file` (its path as given) was not read, and why; the latest reason stays."""
    row = NodeRow("File", file, {"title": file, "folded": fold(file), "reason": reason})

    def work(transaction: Transaction) -> None:
        transaction.write_nodes([row])

    store.write(work)


def forget_unread(store: Store, file: str) -> None:
    """The file was read after all. Writes only where it was noted."""

    def work(transaction: Transaction) -> None:
        transaction.write("MATCH (f:File {id: $id}) DELETE f", {"id": file})

    if store.read("MATCH (f:File {id: $id}) RETURN f.id AS id", {"id": file}):
        store.write(work)
