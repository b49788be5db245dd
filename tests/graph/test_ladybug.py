"""What only the embedded engine does: its file, its lock, its connections."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from cancu.graph.engines import ladybug_copy
from cancu.graph.engines.ladybug import LadybugStore
from cancu.graph.store import StatementError, StoreError, Transaction, open_store

from tests.factories import document, edge
from tests.stores import fill, ladybug_store

A, B = "a/kh/2020/1", "b/kh/2020/1"

_OPEN_ELSEWHERE = """
import sys
from cancu.graph.store import StoreError, open_store
try:
    open_store(sys.argv[1], read_only=sys.argv[2] == "read")
except StoreError as error:
    print(error)
"""


def test_it_lasts(tmp_path: Path) -> None:
    with ladybug_store(tmp_path) as store:
        fill(store, [document("cp/nd/2018/61-2018")])
    with ladybug_store(tmp_path) as store:
        assert store.read("MATCH (d:Document) RETURN d.id AS id", {}) == [{"id": "cp/nd/2018/61-2018"}]


def test_read_only(tmp_path: Path) -> None:
    with ladybug_store(tmp_path) as store:
        fill(store, [document("cp/nd/2018/61-2018")])
        url = store.url
    reader = open_store(url, read_only=True)
    try:
        assert reader.read("MATCH (d:Document) RETURN count(d) AS n", {}) == [{"n": 1}]
        with pytest.raises(StoreError):
            fill(reader, [document("cp/nd/2018/62-2018")])
    finally:
        reader.close()


def test_a_second_process_is_told_what_to_do(tmp_path: Path) -> None:
    with ladybug_store(tmp_path) as store:
        other = subprocess.run([sys.executable, "-c", _OPEN_ELSEWHERE, store.url, "write"],
                               capture_output=True, text=True, check=True)
    assert "test.lbug: another process has this graph open. Stop it" in other.stdout


def test_a_second_store_in_one_process_is_refused(tmp_path: Path) -> None:
    with ladybug_store(tmp_path) as store, pytest.raises(StoreError, match="already open in this process"):
        LadybugStore(f"ladybug:{tmp_path}/../{tmp_path.name}/test.lbug")
    LadybugStore(store.url).close()  # closed, the path is free again


def test_a_refused_open_leaves_the_path_free(tmp_path: Path) -> None:
    path = tmp_path / "test.lbug"
    path.write_text("no graph")
    with pytest.raises(StoreError):
        LadybugStore(f"ladybug:{path}")
    path.unlink()
    LadybugStore(f"ladybug:{path}").close()


@pytest.mark.parametrize("content", [b"hello there, this is a letter. " * 300, b"hi"])
def test_a_file_that_is_no_graph(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.lbug"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="this file is not a graph"):
        LadybugStore(f"ladybug:{path}")
    assert path.read_bytes() == content


@pytest.mark.parametrize(("name", "message"), [
    ("", "no path"), ("folder", "this is a folder"), ("missing/x.lbug", "does not exist"),
    ("n" * 300, "too long"),
])
def test_a_path_where_no_graph_can_be(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "folder").mkdir()
    url = f"ladybug:{tmp_path / name}" if name else "ladybug:"
    with pytest.raises(StoreError, match=message):
        LadybugStore(url)


def test_a_home_of_nobody() -> None:
    with pytest.raises(StoreError, match="no graph can be here"):
        LadybugStore("ladybug:~no-such-user/x.lbug")


def test_a_folder_that_is_not_writable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # root may write everywhere, so the system's answer is made up
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    with pytest.raises(StoreError, match=r"cannot be written here\. .*--graph"):
        LadybugStore(f"ladybug:{tmp_path / 'x.lbug'}")


def test_reading_where_nothing_is(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"there is no graph here\. .*cancu load"):
        open_store(f"ladybug:{tmp_path / 'x.lbug'}", read_only=True)
    store = LadybugStore(f"ladybug:{tmp_path / 'x.lbug'}")
    try:
        with pytest.raises(StoreError, match="no tables yet"):
            store.read("MATCH (d:Document) RETURN d", {})
    finally:
        store.close()


def test_a_graph_of_another_version_says_so(tmp_path: Path) -> None:
    store = LadybugStore(f"ladybug:{tmp_path / 'x.lbug'}")
    try:
        with store.transaction() as transaction:
            transaction.write("CREATE NODE TABLE Plan(id STRING, title STRING, PRIMARY KEY(id))", {})
        with pytest.raises(StoreError, match=r"Plan lacks folded, .*cancu rebuild"):
            store.prepare()
    finally:
        store.close()


def test_a_forked_child_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with ladybug_store(tmp_path) as store:
        parent = os.getpid()
        monkeypatch.setattr(os, "getpid", lambda: parent + 1)
        with pytest.raises(StoreError, match="spawn"):
            store.read("MATCH (d:Document) RETURN d", {})
        monkeypatch.undo()


def test_many_different_statements_do_not_fill_the_buffer_pool(tmp_path: Path) -> None:
    """Every plan that ran keeps a part of the pool; 3,000 of one connection are more than it holds."""
    with ladybug_store(tmp_path) as store:
        fill(store, [document("cp/nd/2018/61-2018")])
        for number in range(3_000):
            store.read(f"MATCH (d:Document) WHERE d.id = $id AND {number} = {number} RETURN d.id",
                       {"id": "cp/nd/2018/61-2018"})


def test_two_statements_in_one_are_refused(tmp_path: Path) -> None:
    with ladybug_store(tmp_path) as store, pytest.raises(StoreError):
        store.read("MATCH (d:Document) RETURN d; MATCH (p:Plan) RETURN p", {})


@pytest.mark.parametrize("url", ["postgres:x", "cancu.lbug", "ladybug", ""])
def test_an_unknown_kind_of_graph(url: str) -> None:
    with pytest.raises(StoreError, match=r"unknown kind of graph|no path"):
        open_store(url)


def test_closing_inside_a_transaction_is_refused(tmp_path: Path) -> None:
    with ladybug_store(tmp_path) as store:
        with pytest.raises(StoreError, match="inside a transaction"), store.transaction():
            store.close()
        assert store.read("MATCH (d:Document) RETURN d", {}) == []


@pytest.mark.parametrize(("wrong", "message"), [
    (lambda t: t.write_edges([edge("CAN_CU", B, A), edge("CAN_CU", B, "c/kh/2020/1")], new=True),
     "of 2 edges of type CAN_CU some lack an endpoint"),
    (lambda t: t.write_nodes([document(A), document("d/kh/2020/1")], new=True),
     "1 of 2 new nodes of label Document are there already"),
    (lambda t: t.write_nodes([document("d/kh/2020/1")] * 2, new=True), "1 of 2 new nodes"),
    (lambda t: t.write("MATCH (d:Document RETURN d", {}), "refused a statement"),
    (lambda t: t.write("CREATE (d:Document {id: $id})", {"id": A}), "refused a statement"),
])
def test_a_failure_behind_a_copy_leaves_nothing_and_the_graph_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: Callable[[Transaction], None], message: str,
) -> None:
    """What Ladybug took back must be gone from its index of ids, too, now and when it is opened again."""
    monkeypatch.setattr(ladybug_copy, "FEWEST", 1)
    with ladybug_store(tmp_path) as store:
        fill(store, [document(A)])

        def failing(transaction: Transaction) -> None:
            transaction.write_nodes([document(B)], new=True)
            wrong(transaction)

        def right(transaction: Transaction) -> None:
            transaction.write_nodes([document(B)], new=True)
            transaction.write_edges([edge("CAN_CU", B, A)], new=True)

        with pytest.raises(StoreError, match=message):
            store.bulk(failing)
        assert sorted(path.name for path in tmp_path.iterdir()) == ["test.lbug"]
        store.bulk(right)
    with ladybug_store(tmp_path) as store:
        fill(store, [document(A, place="Trà Vinh"), document("d/kh/2020/1")])
        found = store.read("MATCH (b:Document)-[:CAN_CU]->(a:Document) RETURN a.id AS a, a.place AS p", {})
        assert found == [{"a": A, "p": "Trà Vinh"}]


@pytest.mark.parametrize("replaced", [False, True])
def test_few_nodes_and_then_many_in_one_transaction(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, replaced: bool,
) -> None:
    """A statement and a COPY of one label: no id may find another node; the same for ids deleted before."""
    monkeypatch.setattr(ladybug_copy, "FEWEST", 3)
    many = [document(f"{letter}/kh/2020/1", place=letter) for letter in "cdef"]
    with ladybug_store(tmp_path) as store:
        fill(store, many[1:3] if replaced else [document(A)])

        def work(transaction: Transaction) -> None:
            if replaced:
                transaction.write("MATCH (d:Document) DELETE d", {})
            transaction.write_nodes([document(B)], new=True)
            transaction.write_nodes(many, new=True)
            transaction.write_nodes([document("g/kh/2020/1")], new=True)

        store.bulk(work)
        for node in many:
            found = store.read("MATCH (d:Document {id: $id}) RETURN d.place AS place", {"id": node.id})
            assert found == [{"place": node.id[0]}]
        assert store.read("MATCH (d:Document) RETURN count(d) AS n", {}) == [{"n": 6 if replaced else 7}]


def test_who_reads_during_a_bulk_write_sees_the_old_graph_and_then_the_new_one(tmp_path: Path) -> None:
    with ladybug_store(tmp_path) as store:
        fill(store, [document(A)])
        count = "MATCH (d:Document) RETURN count(d) AS n"

        def work(transaction: Transaction) -> None:
            transaction.write_nodes([document(B)], new=True)
            assert transaction.read(count, {}) == [{"n": 2}]
            assert store.read(count, {}) == [{"n": 1}]
            with pytest.raises(StoreError, match="inside"):
                store.write(lambda _: None)

        store.bulk(work)
        assert store.read(count, {}) == [{"n": 2}]
        assert store.write(lambda t: t.read(count, {})) == [{"n": 2}]


def test_what_a_killed_bulk_write_left_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / ".test.lbug.71.bulk").write_bytes(b"half a graph")
    (tmp_path / ".test.lbug.72.bulk.wal").write_bytes(b"only its log")
    (tmp_path / "test.lbug.bulk").write_bytes(b"somebody's own")
    with ladybug_store(tmp_path) as store:
        store.bulk(lambda t: t.write_nodes([document(A)], new=True))
        assert store.read("MATCH (d:Document) RETURN d.id AS id", {}) == [{"id": A}]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["test.lbug", "test.lbug.bulk"]


def test_a_log_that_stays_when_the_graph_is_closed_is_told(tmp_path: Path) -> None:
    store = LadybugStore(f"ladybug:{tmp_path / 'test.lbug'}")
    store.prepare()
    left = tmp_path / "test.lbug.wal.checkpoint"  # as a full disk leaves it
    left.touch()
    with pytest.raises(StoreError, match="is the disk full"):
        store.close()
    left.unlink()
    with ladybug_store(tmp_path) as again:
        assert again.read("MATCH (d:Document) RETURN count(d) AS n", {}) == [{"n": 0}]


def test_a_linked_graph_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link.lbug").symlink_to(tmp_path / "real" / "own.lbug")
    store = LadybugStore(f"ladybug:{tmp_path / 'link.lbug'}")
    try:
        store.prepare()
        store.bulk(lambda t: t.write_nodes([document(A)], new=True))
    finally:
        store.close()
    assert (tmp_path / "link.lbug").is_symlink()
    assert [path.name for path in (tmp_path / "real").iterdir()] == ["own.lbug"]


def test_what_the_engine_cannot_take_is_told_from_what_it_cannot_do(tmp_path: Path) -> None:
    with ladybug_store(tmp_path) as store:
        for statement, parameters in (("RETURN $a AS a", {"a": [1, "x"]}), ("RETURN 1/0 AS a", {}),
                                      ("MATCH (n:Nope) RETURN n", {})):
            with pytest.raises(StatementError):
                store.read(statement, parameters)
        assert store.read("RETURN 1 AS a", {}) == [{"a": 1}]


def test_turning_rows_into_python_counts_in_the_time(tmp_path: Path) -> None:
    with ladybug_store(tmp_path) as store:
        endless = "UNWIND range(1, 3000) AS a WITH collect(a) AS a UNWIND range(1, 2000) AS b RETURN a, b"
        with pytest.raises(StoreError, match="no answer within"):
            store.read(endless, {}, limit=2000, timeout=0.05)


def test_reading_may_not_write(tmp_path: Path) -> None:
    with ladybug_store(tmp_path) as store:
        with pytest.raises(StoreError):
            store.read("CREATE (:Document {id: 'x'})", {})
        assert store.read("MATCH (d:Document) RETURN d.id AS id", {}) == []
