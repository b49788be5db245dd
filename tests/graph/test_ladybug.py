"""What only the embedded engine does: its file, its lock, its connections."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cancu.graph.ladybug import LadybugStore
from cancu.graph.store import StoreError, open_store

from tests.factories import document
from tests.stores import fill, ladybug_store

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
])
def test_a_path_where_no_graph_can_be(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "folder").mkdir()
    url = f"ladybug:{tmp_path / name}" if name else "ladybug:"
    with pytest.raises(StoreError, match=message):
        LadybugStore(url)


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


@pytest.mark.parametrize("wrong", [
    lambda t: t.write_edges([edge("CAN_CU", B, A), edge("CAN_CU", B, "c/kh/2020/1")], new=True),
    lambda t: t.write_nodes([document(A), document("d/kh/2020/1")], new=True),
], ids=["an end is missing", "an id is there"])
def test_a_failed_copy_leaves_nothing_and_the_graph_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: Callable[[Transaction], None],
) -> None:
    """Ladybug itself keeps the ids of what it took back until the file is opened again."""
    monkeypatch.setattr(ladybug_copy, "FEWEST", 1)
    with ladybug_store(tmp_path) as store:
        fill(store, [document(A)])
        with pytest.raises(StoreError, match="Copy exception"), store.transaction() as transaction:
            transaction.write_nodes([document(B)], new=True)
            wrong(transaction)
        with store.transaction() as transaction:
            transaction.write_nodes([document(B)], new=True)
            transaction.write_edges([edge("CAN_CU", B, A)], new=True)
        fill(store, [document(B, place="Trà Vinh")])
        found = store.read("MATCH (b:Document)-[:CAN_CU]->(a:Document) RETURN a.id AS a, b.place AS p", {})
        assert found == [{"a": A, "p": "Trà Vinh"}]
