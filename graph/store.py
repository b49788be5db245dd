"""The port through which everything talks to a graph, and the choice of engine by URL."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol, TypeVar

from cancu.graph.rows import EdgeRow, NodeRow
from cancu.loaders.errors import CancuError

_T = TypeVar("_T")


class StoreError(CancuError):
    """The graph cannot be reached, opened, read or written."""


class StatementError(StoreError):
    """The engine does not take this statement, or what was given to it."""


class Transaction(Protocol):
    """One unit of writing: everything in it, or nothing."""

    def read(self, cypher: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]: ...

    def write(self, cypher: str, parameters: Mapping[str, Any]) -> None: ...

    def write_nodes(self, rows: Sequence[NodeRow], *, new: bool = False) -> None:
        """Create or update nodes by id. A property that is None is set to null, one that a row does not name
        is left alone. `new`: none of them is there yet, which is faster."""

    def write_edges(self, rows: Sequence[EdgeRow], *, new: bool = False) -> None:
        """Create or update edges by type and endpoints; `new` as with nodes.

        Raises StoreError if an endpoint is missing.
        """


class Store(Protocol):
    """A graph: Ladybug or Neo4j. Dates come back as ISO strings, nodes as dicts with `label`."""

    url: str
    bulk_rows: int  # nodes and edges that go well into one transaction

    def read(self, cypher: str, parameters: Mapping[str, Any], *, limit: int = 10_000,
             timeout: float = 30.0) -> list[dict[str, Any]]:
        """Rows of a read-only statement, at most `limit`; seconds of `timeout`, else StoreError."""

    def transaction(self) -> AbstractContextManager[Transaction]:
        """One transaction: committed at the end of the block, rolled back if it raises."""

    def write(self, work: Callable[[Transaction], _T]) -> _T:
        """Run `work` in one transaction and return its result.

        A server may ask to try again (another writer was in the way): `work` must do no harm when it is
        called twice.
        """

    def bulk(self, work: Callable[[Transaction], _T]) -> _T:
        """As `write`, for many thousands of rows: the fastest way that leaves all of it or nothing."""

    def prepare(self) -> None:
        """Make tables, constraints and indexes of the model where they are missing."""

    def close(self) -> None: ...


def batches(rows: Sequence[_T], size: int) -> Iterator[Sequence[_T]]:
    """`rows` in slices of at most `size`."""
    for start in range(0, len(rows), size):
        yield rows[start:start + size]


def open_store(url: str, *, read_only: bool = False, target: bool = False) -> Store:
    """The store at `ladybug:PATH` or `neo4j://HOST:PORT` (also neo4j+s, bolt, bolt+s).

    `target`: the graph that a copy goes to, which may be a server with another user or password.
    Raises StoreError for an unknown scheme or what the engine reports.
    """
    if url.startswith("ladybug:"):
        from cancu.graph.engines.ladybug import LadybugStore

        return LadybugStore(url, read_only=read_only)
    if url.partition("://")[0] in ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"):
        from cancu.graph.engines.neo4j import Neo4jStore

        return Neo4jStore(url, read_only=read_only, target=target)
    raise StoreError(f"unknown kind of graph {url!r}.", remedy="Use ladybug:PATH or neo4j://HOST:7687.")
