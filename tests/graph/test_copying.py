"""Copies between graphs of either kind: equal row by row, and never by halves without saying so."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from cancu.graph.check import counts
from cancu.graph.engines.ladybug import LadybugStore
from cancu.graph.engines.neo4j import Neo4jStore
from cancu.graph.moving.copying import copy
from cancu.graph.store import Store, StoreError

from tests.everything import rows
from tests.factories import document, edge
from tests.graphs import dump
from tests.stores import fill, ladybug_store

A, B, C = "cp/nd/2018/1", "cp/nd/2019/2", "cp/nd/2020/3"


@pytest.fixture
def other(tmp_path: Path) -> Iterator[LadybugStore]:
    """A second, embedded graph."""
    (tmp_path / "other").mkdir()
    with ladybug_store(tmp_path / "other") as opened:
        yield opened


def plain(store: Store) -> Mapping[tuple[str, ...], dict[str, Any]]:
    """Without the difference that a list never set is null in one engine and empty in the other."""
    return {key: {name: value or None if isinstance(value, list) else value for name, value in found.items()}
            for key, found in dump(store).items()}


@pytest.mark.parametrize("back", [False, True])
def test_a_copy_is_equal(store: Store, other: Store, back: bool) -> None:
    source, target = (other, store) if back else (store, other)
    fill(source, *rows())
    moved = copy(source, target)
    assert {"nodes": moved.nodes, "edges": moved.edges} == counts(source) == counts(target)
    assert sum(moved.edges.values()) == len(rows()[1])
    assert plain(target) == plain(source)


def test_between_two_graphs_of_the_server_and_its_own(on_server: Neo4jStore) -> None:
    fill(on_server, [document(A)])
    with pytest.raises(StoreError, match="not empty"):
        copy(on_server, on_server)


def test_a_graph_that_holds_something_is_refused_unless_merged(store: Store, other: Store) -> None:
    fill(store, [document(A), document(B, title="new")], [edge("CAN_CU", B, A)])
    fill(other, [document(B, title="old"), document(C)], [edge("CAN_CU", C, B)])
    before = dump(other)
    with pytest.raises(StoreError, match="--merge"):
        copy(store, other)
    assert dump(other) == before
    moved = copy(store, other, merge=True)
    assert (moved.nodes["Document"], moved.edges["CAN_CU"]) == (3, 2)
    assert dump(other)["Document", B]["title"] == "new"
    assert copy(store, other, merge=True) == moved


def test_progress_adds_up_to_everything(store: Store, other: Store) -> None:
    told: list[int] = []
    fill(store, *rows())
    copy(store, other, progress=told.append)
    assert sum(told) == sum(len(part) for part in rows())


def failing(after: int, real: Callable[..., Any]) -> Callable[..., Any]:
    calls = iter(range(after))

    def write(work: Any) -> Any:
        if next(calls, None) is None:
            raise StoreError("the server cannot be reached.")
        return real(work)
    return write


def test_what_stops_half_way_says_so_and_can_be_completed(store: Store, other: LadybugStore,
                                                         monkeypatch: pytest.MonkeyPatch) -> None:
    fill(store, *rows())
    with monkeypatch.context() as patch:
        patch.setattr(other, "write", failing(3, other.write))
        with pytest.raises(StoreError, match=r"stopped after 6 of \d+ nodes and edges.*--merge"):
            copy(store, other)
    copy(store, other, merge=True)
    assert counts(other) == counts(store)


def test_a_source_that_changes_meanwhile_is_no_silent_loss(store: Store, other: Store) -> None:
    fill(store, [document(A), document(B)], [edge("CAN_CU", B, A)])

    def drop(_: int) -> None:
        with store.transaction() as transaction:
            transaction.write("MATCH ()-[r:CAN_CU]->() DELETE r", {})

    with pytest.raises(StoreError, match="CAN_CU 0 instead of 1"):
        copy(store, other, progress=drop)


def test_copying_onto_itself_by_name_is_refused(other: LadybugStore) -> None:
    with ExitStack() as stack, pytest.raises(StoreError, match="already open"):
        stack.callback(LadybugStore(other.url).close)
