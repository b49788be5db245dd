"""The server engine: Neo4j 5 or later over Bolt. All that is special to it stands here."""

import logging
import os
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar
from urllib.parse import urlsplit

import neo4j
from cancu.graph.engines import cypher, plain
from cancu.graph.engines.writing import RowWriter
from cancu.graph.store import StatementError, StoreError
from neo4j import exceptions
from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime

_T = TypeVar("_T")

_OLDEST = 5  # EXISTS { } and COUNT { } as the questions use them
_CONNECT = 10.0  # seconds, to reach one server
_ACQUIRE = 20.0  # seconds, until it has let us in
_RETRY = 15.0  # seconds, for all tries of one unit of work
_WRITE_TIMEOUT = 600.0  # seconds, for one document

# What goes wrong is told by StoreError; without a handler the driver's warnings would go to standard error.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

_ENVIRONMENT = "CANCU_NEO4J_USER, CANCU_NEO4J_PASSWORD and CANCU_NEO4J_DATABASE"


class _Transaction(RowWriter):
    """A transaction of the server, whoever began it."""

    batch = 5_000  # while the server writes one, the next is made: with fewer and larger ones it waits

    def __init__(self, raw: neo4j.ManagedTransaction | neo4j.Transaction) -> None:
        self._raw = raw

    def read(self, statement: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        return [_row(record) for record in self._raw.run(statement, dict(parameters))]

    def write(self, statement: str, parameters: Mapping[str, Any]) -> None:
        self._raw.run(statement, dict(parameters)).consume()

    def send(self, statement: str, rows: list[dict[str, Any]]) -> Callable[[], list[dict[str, Any]]]:
        result = self._raw.run(statement, rows=rows)  # begun; the server goes on while we make the next
        return lambda: [_row(record) for record in result]


class Neo4jStore:
    """A graph in a server. User, password and database come from the environment and are never printed.

    `target`: of CANCU_NEO4J_TO_USER and the like, those that are set go before the usual ones.
    """

    bulk_rows = 80_000  # a heap of 1 GB holds a transaction of 160,000, no more

    def __init__(self, url: str, *, read_only: bool = False, target: bool = False) -> None:
        self.url = url
        self._target = target
        self._read_only = read_only
        self._closed = False
        self._database = self._setting("DATABASE") or None
        self._inside = threading.local()
        if urlsplit(url).password is not None:
            raise StoreError("the address holds a password.", remedy=f"Use {_ENVIRONMENT}.")
        # Reads follow the writes of this store, also in a cluster.
        self._bookmarks = neo4j.GraphDatabase.bookmark_manager()
        self._driver = self._connect()

    def read(self, statement: str, parameters: Mapping[str, Any], *, limit: int = 10_000,
             timeout: float = 30.0) -> list[dict[str, Any]]:
        @neo4j.unit_of_work(timeout=timeout)
        def work(raw: neo4j.ManagedTransaction) -> list[dict[str, Any]]:
            result = raw.run(statement, dict(parameters))
            return [_row(record) for record in islice(result, limit)]

        with self._session(neo4j.READ_ACCESS) as session, _told(self.url, timeout):
            return session.execute_read(work)

    @contextmanager
    def transaction(self) -> Iterator[_Transaction]:
        with (self._writing() as session, _told(self.url),
              session.begin_transaction(timeout=_WRITE_TIMEOUT) as raw):
            yield _Transaction(raw)
            raw.commit()

    def write(self, work: Callable[[_Transaction], _T]) -> _T:
        @neo4j.unit_of_work(timeout=_WRITE_TIMEOUT)
        def managed(raw: neo4j.ManagedTransaction) -> _T:
            return work(_Transaction(raw))

        with self._writing() as session, _told(self.url):
            return session.execute_write(managed)

    def bulk(self, work: Callable[[_Transaction], _T]) -> _T:
        return self.write(work)

    def prepare(self) -> None:
        with self._writing() as session, _told(self.url):
            for statement in cypher.neo4j_schema():
                session.run(statement).consume()
            session.run("CALL db.awaitIndexes(300)").consume()

    def close(self) -> None:
        self._closed = True
        self._driver.close()

    def _connect(self) -> neo4j.Driver:
        user, password = self._setting("USER") or "neo4j", self._setting("PASSWORD")
        with _told(self.url):
            driver = neo4j.GraphDatabase.driver(
                self.url, auth=(user, password) if password else None, connection_timeout=_CONNECT,
                connection_acquisition_timeout=_ACQUIRE, max_transaction_retry_time=_RETRY,
                notifications_min_severity="OFF", user_agent="cancu",
            )
        try:
            with _told(self.url):
                self._check(driver)
        except ValueError as error:  # "neo4j://host:abc"
            driver.close()
            raise StoreError(f"the address cannot be used: {_first_line(error)}", place=self.url) from error
        except BaseException:
            driver.close()
            raise
        return driver

    def _check(self, driver: neo4j.Driver) -> None:
        """One question to the database: is it there, does it let us in, is it new enough?"""
        with driver.session(database=self._database, default_access_mode=neo4j.READ_ACCESS) as session:
            agent = session.run("RETURN 1").consume().server.agent
        version = agent.rpartition("/")[2]  # "Neo4j/5.26.0"
        if version.split(".")[0].isdigit() and int(version.split(".")[0]) < _OLDEST:
            raise StoreError(f"this server is Neo4j {version}.", place=self.url,
                             remedy=f"Use version {_OLDEST} or later.")

    def _setting(self, name: str) -> str | None:
        usual = os.environ.get(f"CANCU_NEO4J_{name}")
        return os.environ.get(f"CANCU_NEO4J_TO_{name}", usual) if self._target else usual

    @contextmanager
    def _session(self, mode: str) -> Iterator[neo4j.Session]:
        if self._closed:
            raise StoreError("the graph is closed.", place=self.url)
        with self._driver.session(database=self._database, default_access_mode=mode,
                                  bookmark_manager=self._bookmarks) as session:
            yield session

    @contextmanager
    def _writing(self) -> Iterator[neo4j.Session]:
        if self._read_only:
            raise StoreError("the graph was opened for reading only.", place=self.url)
        if getattr(self._inside, "writing", False):
            raise StoreError("a transaction inside a transaction.")
        self._inside.writing = True
        try:
            with self._session(neo4j.WRITE_ACCESS) as session:
                yield session
        finally:
            self._inside.writing = False


@contextmanager
def _told(url: str, timeout: float = _WRITE_TIMEOUT) -> Iterator[None]:
    """Turn what the driver raises into one clear StoreError."""
    try:
        yield
    except (exceptions.Neo4jError, exceptions.DriverError) as error:
        raise _store_error(error, url, timeout) from error


def _store_error(error: Exception, url: str, timeout: float) -> StoreError:
    code = getattr(error, "code", None) or ""
    if "TransactionTimedOut" in code:
        return StoreError(f"no answer within {timeout:g} seconds.",
                          remedy="Ask for less, or allow more time.")
    if isinstance(error, exceptions.AuthError) and "Forbidden" not in code:
        return StoreError("the server does not accept user or password.", place=url,
                          remedy="Set CANCU_NEO4J_USER and CANCU_NEO4J_PASSWORD.")
    if "Forbidden" in code:
        return StoreError("this user has no right to do that.", place=url,
                          remedy="Ask for the right to read and write, or use another user.")
    if "DatabaseNotFound" in code:
        return StoreError("the server has no such database.", place=url,
                          remedy="Set CANCU_NEO4J_DATABASE to one that exists.")
    if isinstance(error, exceptions.UnsupportedServerProduct):
        return StoreError("this server is too old.", place=url, remedy=f"Use Neo4j {_OLDEST} or later.")
    if isinstance(error, exceptions.ServiceUnavailable | exceptions.SessionExpired):
        return StoreError("the server cannot be reached.", place=url,
                          remedy="Is it running, and is the address right?")
    if isinstance(error, exceptions.ConfigurationError):
        return StoreError(f"the address cannot be used: {_first_line(error)}", place=url)
    if "ClientError" in code:
        return StatementError(f"the graph refused a statement: {_first_line(error)}")
    return StoreError(f"the graph refused a statement: {_first_line(error)}")


def _first_line(error: Exception) -> str:
    message = getattr(error, "message", None) or str(error)
    return str(message).partition("\n")[0].rstrip(".") + "."


def _row(record: neo4j.Record) -> dict[str, Any]:
    return {name: _plain(record[name]) for name in record.keys()}  # noqa: SIM118  # a record iterates its values


def _plain(value: Any) -> Any:
    if isinstance(value, Node):
        return plain.node(next(iter(value.labels)), _properties(value))
    if isinstance(value, Path):
        edges = [
            _plain(edge) | {"from": _end(edge.start_node), "to": _end(edge.end_node)}
            for edge in value.relationships
        ]
        return plain.path([_plain(node) for node in value.nodes], edges)
    if isinstance(value, Relationship):
        return plain.edge(value.type, _properties(value))
    if isinstance(value, Date | DateTime):
        return value.iso_format()
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return value


def _properties(entity: Node | Relationship) -> dict[str, Any]:
    return {name: _plain(entity[name]) for name in entity.keys()}  # noqa: SIM118  # as with a record


def _end(node: Node | None) -> Any:
    return node["id"] if node is not None else None
