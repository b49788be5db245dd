"""The embedded engine: Ladybug, one file, one process. All that is special to it stands here."""

import os
import re
import shutil
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar
from weakref import WeakValueDictionary

import ladybug
from cancu.graph.engines import cypher, ladybug_copy, ladybug_files, plain
from cancu.graph.engines.writing import RowWriter
from cancu.graph.model import EDGE_TYPES, NODE_TYPES, edge_properties
from cancu.graph.rows import EdgeRow, NodeRow
from cancu.graph.store import StatementError, StoreError

_T = TypeVar("_T")

_BUFFER_POOL = 512 * 2**20  # bytes; the default is four fifths of the machine's memory
_MAX_SIZE = 64 * 2**30  # bytes of address space; the default of 8 TB fails where addresses are limited
# Every prepared plan that ran keeps about 256 kB of the buffer pool until its connection closes, and plans
# are kept by statement and shape of parameters: a connection is renewed before they fill the pool.
_STATEMENTS_PER_READER = 100
_STATEMENTS_PER_WRITER = 400
_IDLE_READERS = 8

# Nothing in Ladybug stops one process from opening a file twice, and both write it into ruin.
_open_here: "WeakValueDictionary[str, LadybugStore]" = WeakValueDictionary()
_open_lock = threading.Lock()


class _Connection:
    """A connection and how many statements it ran. Used by one thread at a time."""

    def __init__(self, database: ladybug.Database) -> None:
        self.raw = ladybug.Connection(database)
        self.statements = 0

    @contextmanager
    def reading_only(self) -> Iterator[None]:
        """The engine refuses to write: a second wall behind whatever let a statement in."""
        self.raw.execute("BEGIN TRANSACTION READ ONLY").close()  # type: ignore[union-attr]
        try:
            yield
        finally:
            with suppress(RuntimeError):  # a failed statement has ended the transaction already
                self.raw.execute("ROLLBACK").close()  # type: ignore[union-attr]

    def run(self, statement: str, parameters: Mapping[str, Any],
            limit: int | None = None, timeout: float | None = None) -> list[dict[str, Any]]:
        """Rows of one statement, at most `limit`, fetched and turned into Python within `timeout` seconds."""
        self.statements += 1
        until = time.monotonic() + (timeout or 0)
        try:
            result = self.raw.execute(statement, dict(parameters))
        except (ValueError, TypeError) as error:  # a list of mixed kinds, half a letter
            raise StatementError(f"a parameter cannot be used: {_first_line(str(error))}") from error
        if isinstance(result, list):  # several statements in one string
            for each in result:
                each.close()
            raise StoreError("one statement at a time.")
        try:
            names = result.get_column_names()
            rows: list[dict[str, Any]] = []
            while result.has_next() and (limit is None or len(rows) < limit):
                rows.append(dict(zip(names, map(_plain, result.get_next()), strict=True)))
                if timeout is not None and time.monotonic() > until:  # rows of lists of nodes can be endless
                    raise _too_slow(timeout)
        finally:
            result.close()
        return rows


class _Transaction(RowWriter):
    """The open transaction of the one writer."""

    def __init__(self, connection: _Connection, copying: bool) -> None:
        self._connection = connection
        self._copying = copying and ladybug_copy.AVAILABLE
        # Labels whose nodes statements have written. A COPY behind them in the same transaction mixes up the
        # nodes: the id of one finds another.
        self._by_statement: set[str] = set()

    def read(self, statement: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        try:
            return self._connection.run(statement, parameters)
        except RuntimeError as error:
            raise _store_error(error) from error

    def write(self, statement: str, parameters: Mapping[str, Any]) -> None:
        self._by_statement.update(NODE_TYPES)
        self.read(statement, parameters)

    def create_nodes(self, label: str, names: tuple[str, ...], rows: Sequence[NodeRow]) -> None:
        if self._by_rows(rows) or label in self._by_statement:
            super().create_nodes(label, names, rows)
            return
        # A COPY that meets an id twice loses the older node's place in the index, rolled back or not.
        ids = {row.id for row in rows}
        twice = len(rows) - len(ids) + self._already(label, ids)
        if twice:
            raise StoreError(f"{twice} of {len(rows)} new nodes of label {label} are there already.")
        with ladybug_copy.copy_of_nodes(label, rows) as statement:
            self.read(statement, {})

    def _already(self, label: str, ids: set[str]) -> int:
        """How many of these ids are in the graph."""
        if not self.read(f"MATCH (n:`{label}`) RETURN n.id AS id LIMIT 1", {}):
            return 0
        return int(self.read(f"UNWIND $ids AS id MATCH (n:`{label}` {{id: id}}) RETURN count(*) AS n",
                             {"ids": list(ids)})[0]["n"])

    def statements_of_nodes(self, label: str, names: tuple[str, ...], rows: Sequence[NodeRow], *,
                            new: bool) -> None:
        self._by_statement.add(label)
        super().statements_of_nodes(label, names, rows, new=new)

    def create_edges(self, pair: tuple[str, str, str], rows: Sequence[EdgeRow]) -> None:
        if self._by_rows(rows):
            super().create_edges(pair, rows)
            return
        with ladybug_copy.copy_of_edges(*pair, rows) as statement:
            said = self.read(statement, {})
        if "warnings encountered" in str(said):  # rows that were left out
            raise StoreError(f"of {len(rows)} edges of type {pair[0]} some lack an endpoint.")

    def _by_rows(self, rows: Sequence[Any]) -> bool:
        return not self._copying or len(rows) < ladybug_copy.FEWEST


class LadybugStore:
    """A graph in one file. Any number of threads may read while one writes; one process at a time."""

    # Every COPY rewrites tables of edges: 40,000 rows at a time cost twice as much for 500 documents.
    bulk_rows = 200_000

    def __init__(self, url: str, *, read_only: bool = False) -> None:
        self.url = url
        self._path = ladybug_files.file_of(url)
        self._read_only = read_only
        self._process = os.getpid()
        self._writing = threading.Lock()
        self._writer_thread: int | None = None
        self._idle_lock = threading.Condition()
        self._idle: list[_Connection] = []
        self._reading = 0
        self._writer: _Connection | None = None
        self._database = self._open()

    def read(self, statement: str, parameters: Mapping[str, Any], *, limit: int = 10_000,
             timeout: float = 30.0) -> list[dict[str, Any]]:
        with self._reader() as connection:
            connection.raw.set_query_timeout(max(1, round(timeout * 1000)))
            try:
                with connection.reading_only():
                    return connection.run(statement, parameters, limit, timeout)
            except RuntimeError as error:
                raise _store_error(error, timeout) from error

    @contextmanager
    def transaction(self, *, copying: bool = False) -> Iterator[_Transaction]:
        with self._alone(), self._begun() as connection:
            yield _Transaction(connection, copying)

    def write(self, work: Callable[[_Transaction], _T]) -> _T:
        with self.transaction() as transaction:
            return work(transaction)

    def bulk(self, work: Callable[[_Transaction], _T]) -> _T:
        """By COPY, in a second file that takes the place of the graph when it is whole: a process that is
        killed behind a COPY leaves a file that nobody can open."""
        with self._alone():
            self._check_alive()
            side = ladybug_files.side_file(self._path)
            with self._reader() as connection:
                connection.run("CHECKPOINT", {})
            shutil.copyfile(self._path, side)
            try:
                with closing(LadybugStore(f"ladybug:{side}")) as store, \
                        store.transaction(copying=True) as transaction:
                    result = work(transaction)
                self._replace_by(side)
            finally:
                ladybug_files.remove(side)
        return result

    def prepare(self) -> None:
        with self.transaction() as transaction:
            tables = {row["name"] for row in transaction.read("CALL SHOW_TABLES() RETURN name", {})}
            for name, statement in cypher.ladybug_tables().items():
                if name in tables:
                    _check_columns(transaction, name)
                else:
                    transaction.write(statement, {})
            macros = {row["name"].lower() for row in transaction.read("CALL SHOW_MACROS() RETURN name", {})}
            for name, statement in cypher.LADYBUG_MACROS.items():
                if name.lower() not in macros:
                    transaction.write(statement, {})

    def close(self) -> None:
        """Close every connection, then the file: a living connection would keep its lock.

        Raises StoreError where what was written is not in the file then.
        """
        if self._writer_thread == threading.get_ident():
            raise StoreError("the graph cannot be closed inside a transaction.")
        with self._writing, self._idle_lock:
            self._shut()
        with _open_lock:
            if _open_here.get(self._key()) is self:
                del _open_here[self._key()]
        if not self._read_only:
            ladybug_files.check_whole(self._path)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """The one writer: Ladybug refuses a second one at once instead of letting it wait."""
        if self._writer_thread == threading.get_ident():
            raise StoreError("a transaction inside a transaction.")
        with self._writing:
            self._writer_thread = threading.get_ident()
            try:
                yield
            finally:
                self._writer_thread = None

    def _replace_by(self, side: Path) -> None:
        """Let a file that is closed take the place of the graph, as soon as nobody reads."""
        ladybug_files.check_whole(side)
        with side.open("rb+") as whole:
            os.fsync(whole.fileno())
        with self._idle_lock:
            self._idle_lock.wait_for(lambda: self._reading == 0)
            self._shut()
            for file in ladybug_files.beside(self._path):  # a log of the old file is not one of the new
                file.unlink()
            side.replace(self._path)
            self._database = self._opened()

    def _shut(self) -> None:
        for connection in (*self._idle, *([self._writer] if self._writer else [])):
            connection.raw.close()
        self._idle.clear()
        self._writer = None
        self._database.close()

    def _open(self) -> ladybug.Database:
        path = self._path
        ladybug_files.check_place(path, self._read_only)
        with _open_lock:
            if self._key() in _open_here:
                raise ladybug_files.InUseError("this graph is already open in this process.", place=str(path),
                                               remedy="Use the store that is open, or close it first.")
            database = self._opened()
            _open_here[self._key()] = self
        return database

    def _opened(self) -> ladybug.Database:
        try:
            return ladybug.Database(self._path, buffer_pool_size=_BUFFER_POOL, max_db_size=_MAX_SIZE,
                                    read_only=self._read_only)
        except RuntimeError as error:
            raise ladybug_files.open_error(error, self._path) from error

    def _key(self) -> str:
        return str(self._path)

    @contextmanager
    def _reader(self) -> Iterator[_Connection]:
        with self._idle_lock:
            self._check_alive()
            connection = self._idle.pop() if self._idle else _Connection(self._database)
            self._reading += 1
        try:
            yield connection
        finally:
            self._put_back(connection)

    def _put_back(self, connection: _Connection) -> None:
        with self._idle_lock:
            worn = connection.statements >= _STATEMENTS_PER_READER or len(self._idle) >= _IDLE_READERS
            if worn or self._database.is_closed:
                connection.raw.close()
            else:
                self._idle.append(connection)
            self._reading -= 1
            self._idle_lock.notify_all()

    @contextmanager
    def _begun(self) -> Iterator[_Connection]:
        self._check_alive()
        if self._writer is None or self._writer.statements >= _STATEMENTS_PER_WRITER:
            if self._writer:
                self._writer.raw.close()
            self._writer = _Connection(self._database)
        connection = self._writer
        try:
            connection.run("BEGIN TRANSACTION", {})
            yield connection
            connection.run("COMMIT", {})
        except BaseException as error:
            with suppress(RuntimeError):  # a failed statement has ended the transaction already
                connection.run("ROLLBACK", {})
            if isinstance(error, RuntimeError):
                raise _store_error(error) from error
            raise

    def _check_alive(self) -> None:
        if os.getpid() != self._process:
            raise StoreError("the graph was opened before this process was forked.",
                             remedy="Open it in the child, or start workers by spawn.")
        if self._database.is_closed:
            raise StoreError("the graph is closed.", place=str(self._path))


def _check_columns(transaction: _Transaction, table: str) -> None:
    wanted = NODE_TYPES[table].properties if table in NODE_TYPES else edge_properties(table)
    found = {row["name"] for row in transaction.read(f"CALL TABLE_INFO('{table}') RETURN name", {})}
    missing = set(wanted) - found
    if missing:
        names = ", ".join(sorted(missing))
        raise StoreError(f"the graph was made by another version: {table} lacks {names}.",
                         remedy="Run `cancu rebuild` to make it anew from the documents.")


def _store_error(error: RuntimeError, timeout: float | None = None) -> StoreError:
    message = str(error)
    if "Interrupted" in message and timeout is not None:
        return _too_slow(timeout)
    if missing := re.search(r"Table (\S+) does not exist", message):
        if missing[1] in NODE_TYPES or missing[1] in EDGE_TYPES:
            return StoreError("the graph has no tables yet.", remedy="Run `cancu load` first.")
        return StatementError(f"no nodes or relationships are called {missing[1]}.",
                              remedy="Labels and types: docs/graph.md.")
    if message.startswith(("IO exception", "Buffer manager")):  # the machine's fault, not the statement's
        return StoreError(f"the graph cannot be read or written: {_first_line(message)}")
    return StatementError(f"the graph refused a statement: {_first_line(message)}")


def _too_slow(timeout: float) -> StoreError:
    return StoreError(f"no answer within {timeout:g} seconds.", remedy="Ask for less, or allow more time.")


def _first_line(message: str) -> str:
    return message.partition("\n")[0].rstrip(".") + "."


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if not isinstance(value, dict):
        return plain.scalar(value)
    if "_NODES" in value:
        return _path(value)
    label = value.get("_LABEL")
    if label in NODE_TYPES:
        return plain.node(label, value)
    if label in EDGE_TYPES:
        return plain.edge(label, value)
    return {name: _plain(item) for name, item in value.items()}


def _path(value: dict[str, Any]) -> dict[str, Any]:
    ids = {_internal(node["_ID"]): node["id"] for node in value["_NODES"]}
    edges = [
        plain.edge(edge["_LABEL"], edge)
        | {"from": ids[_internal(edge["_SRC"])], "to": ids[_internal(edge["_DST"])]}
        for edge in value["_RELS"]
    ]
    return plain.path([_plain(node) for node in value["_NODES"]], edges)


def _internal(identity: dict[str, int]) -> tuple[int, int]:
    return identity["table"], identity["offset"]
