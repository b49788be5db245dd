"""A backup holds everything, for both engines; what is no backup, or damaged, restores nothing unnoticed."""

import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cancu.graph.check import counts
from cancu.graph.engines.ladybug import LadybugStore
from cancu.graph.moving.backup import backup, restore
from cancu.graph.store import Store, StoreError

from tests.everything import rows
from tests.factories import document, edge
from tests.graph.test_copying import plain
from tests.stores import fill, ladybug_store

A, B = "cp/nd/2018/1", "cp/nd/2019/2"


@pytest.fixture
def other(tmp_path: Path) -> Iterator[LadybugStore]:
    """A second, embedded graph."""
    (tmp_path / "other").mkdir()
    with ladybug_store(tmp_path / "other") as opened:
        yield opened


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A backup of a small graph."""
    (tmp_path / "saved").mkdir()
    with ladybug_store(tmp_path / "saved") as store:
        fill(store, [document(A), document(B)], [edge("CAN_CU", B, A)])
        backup(store, tmp_path / "small.zip")
    return tmp_path / "small.zip"


@pytest.mark.parametrize("back", [False, True])
def test_it_comes_back_equal_on_either_engine(store: Store, other: Store, tmp_path: Path, back: bool) -> None:
    source, target = (other, store) if back else (store, other)
    fill(source, *rows())
    saved = backup(source, tmp_path / "graph.zip")
    assert restore(tmp_path / "graph.zip", target) == saved
    assert plain(target) == plain(source)
    assert sum(saved.edges.values()) == len(rows()[1])


def test_a_graph_that_holds_something_is_refused_unless_merged(store: Store, saved: Path) -> None:
    fill(store, [document("cp/nd/2020/3")])
    with pytest.raises(StoreError, match="not empty"):
        restore(saved, store)
    assert counts(store)["nodes"]["Document"] == 1
    assert restore(saved, store, merge=True).nodes["Document"] == 3


def test_no_half_file_is_left(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(store, [document(A), document(B)], [edge("CAN_CU", B, A)])
    read = store.read
    asked: list[str] = []

    def spoiled(statement: str, *rest: object, **more: object) -> object:
        asked.append(statement)
        found = read(statement, *rest, **more)  # type: ignore[arg-type]  # handed on as it came
        if "n.id > $after" in statement and "Document" in statement:
            with store.transaction() as transaction:
                transaction.write("MATCH ()-[r:CAN_CU]->() DELETE r", {})
        return found

    monkeypatch.setattr(store, "read", spoiled)
    with pytest.raises(StoreError, match="changed while it was read"):
        backup(store, tmp_path / "graph.zip")
    assert asked
    assert not list(tmp_path.glob("graph.zip*"))


def rewritten(file: Path, name: str, change: Callable[[str], str]) -> Path:
    """The archive with one of its files changed, its check sums right again."""
    with zipfile.ZipFile(file) as archive:
        parts = {each: archive.read(each).decode() for each in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for each, text in parts.items():
            archive.writestr(each, change(text) if each == name else text)
    return file


def manifest(**changed: object) -> Callable[[str], str]:
    return lambda text: json.dumps(json.loads(text) | changed)


@pytest.mark.parametrize(("name", "change", "said"), [
    ("manifest.json", manifest(version=2), "not cancu-backup 1"),
    ("manifest.json", manifest(form="other"), "not cancu-backup 1"),
    ("manifest.json", manifest(counts=None), "no backup"),
    ("manifest.json", lambda text: text[:40], "no backup"),
    ("manifest.json", manifest(counts={"nodes": {"Document": 3}, "edges": {"CAN_CU": 1}}),
     "Document 2 instead of 3"),
    ("edges.jsonl", lambda _: "", "CAN_CU 0 instead of 1"),
    ("edges.jsonl", lambda text: text.replace("cp/nd/2018/1", "cp/nd/2018/7"), "lack an endpoint"),
    ("nodes.jsonl", lambda text: text.replace('"Document"', '"Village"'), "Village"),
    ("nodes.jsonl", lambda text: text.replace('"loaded"', '"burnt"'), r"Document\.burnt"),
    ("edges.jsonl", lambda text: text.replace('"CAN_CU"', '"KNOWS"'), "KNOWS"),
    ("nodes.jsonl", lambda text: text[:-20], "damaged: line 2 is no JSON"),
    ("edges.jsonl", lambda _: "{", "damaged: line 1 is no JSON"),
    ("nodes.jsonl", lambda _: "[]\n", "neither node nor edge"),
])
def test_what_is_wrong_is_named(store: Store, saved: Path, name: str, change: Callable[[str], str],
                                said: str) -> None:
    with pytest.raises(StoreError, match=said):
        restore(rewritten(saved, name, change), store)
    assert not sum(counts(store)["nodes"].values())  # nothing was written


@pytest.mark.parametrize("part", ["nodes.jsonl", "edges.jsonl"])
@pytest.mark.parametrize("content", [None, b"\xff\xfe\n"])
def test_a_part_that_is_missing_or_no_text(other: LadybugStore, saved: Path, part: str,
                                           content: bytes | None) -> None:
    with zipfile.ZipFile(saved) as archive:
        parts: dict[str, bytes | None] = {each: archive.read(each) for each in archive.namelist()}
    with zipfile.ZipFile(saved, "w") as archive:
        for each, data in (parts | {part: content}).items():
            if data is not None:
                archive.writestr(each, data)
    with pytest.raises(StoreError, match="no backup, or it is damaged"):
        restore(saved, other)
    assert not sum(counts(other)["nodes"].values())


def test_a_folder_is_no_backup(other: LadybugStore, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be read"):
        restore(tmp_path, other)


@pytest.mark.parametrize("damage", [
    lambda data: data[:-30], lambda _: b"PK\x03\x04" + bytes(100), lambda _: b"",
    lambda data: data[:120] + bytes([data[120] ^ 0xFF]) + data[121:],
])
def test_a_damaged_file_is_named(other: LadybugStore, saved: Path, damage: Callable[[bytes], bytes]) -> None:
    saved.write_bytes(damage(saved.read_bytes()))
    with pytest.raises(StoreError, match="no backup, or it is damaged"):
        restore(saved, other)


def test_no_such_file(other: LadybugStore, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such file"):
        restore(tmp_path / "none.zip", other)
