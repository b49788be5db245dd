"""The port through which everything talks to a graph, and the choice of engine by URL."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol, TypeVar

from cancu.graph.rows import EdgeRow, NodeRow
from cancu.loaders.errors import CancuError

_T = TypeVar("_T")


class StoreError(CancuError):
    """The graph cannot be reached, opened, read or written."""


class Transaction(Protocol):
    """One unit of writing: everything in it, or nothing."""

    def read(self, cypher: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]: ...

    def write(self, cypher: str, parameters: Mapping[str, Any]) -> None: ...

    def merge_nodes(self, rows: Sequence[NodeRow]) -> None:
        """Create or update nodes by id; a property that is None is set to null."""

    def merge_edges(self, rows: Sequence[EdgeRow]) -> None:
        """Create or update edges by type and endpoints; raises StoreError if an endpoint is missing."""


class Store(Protocol):
    """A graph: Ladybug or Neo4j. Dates come back as ISO strings, nodes as dicts with `label`."""

    url: str

    def read(self, cypher: str, parameters: Mapping[str, Any], *, limit: int = 10_000,
             timeout: float = 30.0) -> list[dict[str, Any]]:
        """Rows of a read-only statement, at most `limit`; seconds of `timeout`, else StoreError."""

    def transaction(self) -> AbstractContextManager[Transaction]:
        """One transaction: committed at the end of the block, rolled back if it raises."""

    def prepare(self) -> None:
        """Make tables, constraints and indexes of the model where they are missing."""

    def close(self) -> None: ...


def batches(rows: Sequence[_T], size: int) -> Iterator[Sequence[_T]]:
    """`rows` in slices of at most `size`."""
    for start in range(0, len(rows), size):
        yield rows[start:start + size]


def open_store(url: str, *, read_only: bool = False) -> Store:
    """The store at `ladybug:PATH`; raises StoreError for an unknown scheme or what the engine reports."""
    if url.startswith("ladybug:"):
        from cancu.graph.ladybug import LadybugStore

        return LadybugStore(url, read_only=read_only)
    raise StoreError(f"unknown kind of graph {url!r}.", remedy="Use ladybug:PATH or neo4j://HOST:7687.")
