"""What only the server engine does: getting in, being told why not, trying again."""

import os
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from cancu.graph.check import counts, faults
from cancu.graph.engines import neo4j
from cancu.graph.engines.neo4j import Neo4jStore
from cancu.graph.store import StoreError, Transaction, open_store
from cancu.graph.sync import load_record, load_register

from tests.factories import document
from tests.graphs import dump, plan
from tests.neo4j_server import Server, install, running
from tests.stores import fill, ladybug_store

A, B = "a/kh/2020/1", "b/kh/2020/1"


def port_of(url: str) -> str:
    return url.rpartition(":")[2]


@contextmanager
def listening(answer: bytes) -> Iterator[str]:
    """The address of something that answers every greeting with `answer` and hangs up."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        def serve() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection:
                    connection.recv(100)
                    connection.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"bolt://127.0.0.1:{server.getsockname()[1]}"
        server.shutdown(socket.SHUT_RDWR)
        thread.join()


@pytest.mark.parametrize("scheme", ["neo4j", "bolt"])
def test_ways_in(on_server: Neo4jStore, scheme: str) -> None:
    fill(on_server, [document(A)])
    store = open_store(f"{scheme}://127.0.0.1:{port_of(on_server.url)}")
    try:
        assert store.read("MATCH (d:Document) RETURN d.id AS id", {}) == [{"id": A}]
    finally:
        store.close()


@pytest.mark.parametrize(("name", "value", "message"), [
    ("CANCU_NEO4J_PASSWORD", "wrong", "does not accept user or password. Set CANCU_NEO4J_USER"),
    ("CANCU_NEO4J_PASSWORD", "", "does not accept user or password"),
    ("CANCU_NEO4J_USER", "nobody", "does not accept user or password"),
    ("CANCU_NEO4J_DATABASE", "elsewhere", "no such database. Set CANCU_NEO4J_DATABASE"),
])
def test_the_server_does_not_let_us_in(
    on_server: Neo4jStore, monkeypatch: pytest.MonkeyPatch, name: str, value: str, message: str,
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(StoreError) as caught:
        open_store(on_server.url)
    assert message in str(caught.value)
    assert os.environ["CANCU_NEO4J_PASSWORD"] not in str(caught.value) or value == ""


def test_the_server_a_copy_goes_to_has_its_own_user(
    on_server: Neo4jStore, monkeypatch: pytest.MonkeyPatch,
) -> None:
    password = os.environ["CANCU_NEO4J_PASSWORD"]
    monkeypatch.setenv("CANCU_NEO4J_PASSWORD", "of-the-first-server")
    monkeypatch.setenv("CANCU_NEO4J_TO_PASSWORD", password)
    with closing(open_store(on_server.url, target=True)) as store:
        assert store.read("RETURN 1 AS one", {}) == [{"one": 1}]
    with pytest.raises(StoreError, match="does not accept"):
        open_store(on_server.url)
    monkeypatch.setenv("CANCU_NEO4J_TO_DATABASE", "elsewhere")
    with pytest.raises(StoreError, match="no such database"):
        open_store(on_server.url, target=True)


@pytest.mark.parametrize(("url", "message"), [
    ("bolt://127.0.0.1:1", "cannot be reached"), ("neo4j://127.0.0.1:1", "cannot be reached"),
    ("bolt://127.0.0.1:abc", "the address cannot be used"),
    ("neo4j://me:secret@127.0.0.1:1", "the address holds a password"),
    ("neo4j+x://127.0.0.1", "unknown kind of graph"),
])
def test_addresses_that_lead_nowhere(url: str, message: str) -> None:
    with pytest.raises(StoreError, match=message):
        open_store(url)


def test_a_server_that_speaks_an_older_bolt() -> None:
    with listening(b"\0\0\0\0") as url, pytest.raises(StoreError, match=r"too old\. Use Neo4j 5 or later"):
        open_store(url)


def test_a_server_of_an_older_version(on_server: Neo4jStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neo4j, "_OLDEST", 99)
    with pytest.raises(StoreError, match=r"this server is Neo4j 5\.\S+\. Use version 99"):
        open_store(on_server.url)


def test_something_else_listens_there() -> None:
    with listening(b"HTTP/1.1 400 Bad Request\r\n\r\n") as url, pytest.raises(StoreError):
        open_store(url)


def test_no_right_to_write(on_server: Neo4jStore) -> None:
    with pytest.raises(StoreError, match="read access mode"):
        on_server.read("CREATE (d:Document {id: $id}) RETURN d", {"id": A})
    reader = open_store(on_server.url, read_only=True)
    try:
        with pytest.raises(StoreError, match="for reading only"):
            fill(reader, [document(A)])
        assert reader.read("MATCH (d:Document) RETURN d", {}) == []
    finally:
        reader.close()


def test_ids_are_unique_and_found_by_index(on_server: Neo4jStore) -> None:
    with pytest.raises(StoreError, match="already exists"), on_server.transaction() as transaction:
        transaction.write("UNWIND [1, 2] AS x CREATE (d:Document {id: $id})", {"id": A})
    found = on_server.read("SHOW INDEXES YIELD name, type RETURN name, type", {})
    kinds = {row["name"]: row["type"] for row in found}
    assert (kinds["document_id"], kinds["document_folded"]) == ("RANGE", "TEXT")


def test_writers_in_each_others_way_try_again(on_server: Neo4jStore) -> None:
    """Two units of work lock two nodes in opposite order: the server ends one, and it is run again."""
    fill(on_server, [document(A), document(B)])
    both_hold_one = threading.Barrier(2, timeout=20)
    calls: list[str] = []
    errors: list[Exception] = []

    def lock(first: str, second: str) -> None:
        def work(transaction: Transaction) -> None:
            calls.append(first)
            statement = "MATCH (d:Document {id: $id}) SET d.place = $id"
            transaction.write(statement, {"id": first})
            if len(calls) <= 2:
                both_hold_one.wait()
            transaction.write(statement, {"id": second})

        try:
            on_server.write(work)
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=lock, args=pair) for pair in ((A, B), (B, A))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert len(calls) >= 3


def test_a_killed_server_leaves_whole_documents(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    if server.home is None:
        pytest.skip("a server that is not ours is not killed")
    own = install(tmp_path / "server", server)
    for name, value in own.environment().items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(neo4j, "_RETRY", 1.0)  # the server will not come back while it is asked
    records = [plan(number) for number in range(1, 16)]
    written = 0
    with running(own) as process, closing(Neo4jStore(own.url)) as store:
        store.prepare()
        load_register(store)
        killer = threading.Timer(1.0, process.send_signal, [signal.SIGKILL])
        try:
            for each in records * 20:
                load_record(store, each, replace=written >= len(records))
                written += 1
                if written == 3:
                    killer.start()
        except StoreError as error:
            assert "cannot be reached" in str(error)
        killer.join()
    with running(own), closing(Neo4jStore(own.url)) as store, ladybug_store(tmp_path) as whole:
        assert faults(store) == []
        found = counts(store)["nodes"]
        assert found["Plan"] == found["Task"] >= min(written, len(records))
        load_register(whole)
        for each in records:
            load_record(store, each)
            load_record(whole, each)
        assert dump(store) == dump(whole)
