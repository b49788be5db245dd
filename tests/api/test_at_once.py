"""Many questions at a time: few run, the others wait; who waits too long is told when to come again."""

import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from cancu.api.app import create_app
from cancu.graph.engines.ladybug import LadybugStore
from cancu.graph.store import Store
from cancu.queries import runner
from cancu.queries.runner import AT_ONCE, OF_ANALYSTS, turn, turn_of_analyst
from fastapi.testclient import TestClient

from tests.queries.graphs import ND61, PLAN22
from tests.queries.graphs import world as rows
from tests.stores import fill

CALLERS = 50


class Watched(LadybugStore):
    """A store that counts the statements inside it."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self._lock = threading.Lock()
        self._inside = 0
        self.most = 0

    def read(self, statement: str, parameters: Mapping[str, Any], *, limit: int = 10_000,
             timeout: float = 30.0) -> list[dict[str, Any]]:
        with self._lock:
            self._inside += 1
            self.most = max(self.most, self._inside)
        try:
            return super().read(statement, parameters, limit=limit, timeout=timeout)
        finally:
            with self._lock:
                self._inside -= 1


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    store = Watched(f"ladybug:{tmp_path / 'test.lbug'}")
    store.prepare()
    fill(store, *rows())
    yield store
    store.close()


def test_fifty_at_a_time_all_get_their_answer(watched: Watched) -> None:
    client = TestClient(create_app(watched), raise_server_exceptions=False)
    ready = threading.Barrier(CALLERS)

    def ask(number: int) -> tuple[int, int]:
        ready.wait()
        address = ("/api/v1/impact", f"/api/v1/impact?document={ND61}", f"/van-ban/{PLAN22}")[number % 3]
        response = client.get(f"{address}{'&' if '?' in address else '?'}on=2026-11-21")
        return number % 3, hash((response.status_code, response.text))

    with ThreadPoolExecutor(CALLERS) as pool:
        told = Counter(pool.map(ask, range(CALLERS)))
    assert len(told) == 3  # everybody who asks the same is told the same
    assert all(answer[1] == hash((200, client.get(
        ("/api/v1/impact?on=2026-11-21", f"/api/v1/impact?document={ND61}&on=2026-11-21",
         f"/van-ban/{PLAN22}?on=2026-11-21")[answer[0]]).text)) for answer in told)
    assert 1 < watched.most <= AT_ONCE


def test_who_waits_too_long_may_ask_again(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    with ExitStack() as others:
        for _ in range(AT_ONCE):
            others.enter_context(turn())
        monkeypatch.setattr(runner, "WAIT", 0.01)
        response = client.get(f"/api/v1/impact?document={ND61}")
        assert response.status_code == 503
        assert int(response.headers["retry-after"]) > 0
        assert "busy" in response.json()["detail"]
        assert client.get("/").status_code == 503
    assert client.get(f"/api/v1/impact?document={ND61}").status_code == 200


def test_analysts_leave_places_for_ordinary_questions(world: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """While as many statements run as may, one more is told when to come again, and questions go on."""
    monkeypatch.setattr(runner, "WAIT_OF_ANALYSTS", 0.01)
    monkeypatch.setattr(runner, "WAIT", 0.01)
    client = TestClient(create_app(world, cypher=True), raise_server_exceptions=False)
    statement = {"statement": "MATCH (n:Plan) RETURN count(n) AS n"}
    with ExitStack() as others:
        for _ in range(OF_ANALYSTS):
            others.enter_context(turn_of_analyst())
        refused = client.post("/api/v1/cypher", json=statement)
        assert refused.status_code == 503
        assert int(refused.headers["retry-after"]) > 0
        assert "statements in Cypher" in refused.json()["detail"]
        assert client.get(f"/api/v1/impact?document={ND61}").status_code == 200
        for _ in range(AT_ONCE - OF_ANALYSTS):
            others.enter_context(turn())
        assert client.get(f"/api/v1/impact?document={ND61}").status_code == 503
    assert client.post("/api/v1/cypher", json=statement).json()["rows"] == [{"n": 5}]


def test_an_analyst_waits_a_little(world: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whose turn comes while it waits is answered."""
    monkeypatch.setattr(runner, "WAIT_OF_ANALYSTS", 30.0)
    client = TestClient(create_app(world, cypher=True), raise_server_exceptions=False)
    with ThreadPoolExecutor(1) as pool, ExitStack() as others:
        for _ in range(OF_ANALYSTS):
            others.enter_context(turn_of_analyst())
        asked = pool.submit(client.post, "/api/v1/cypher", json={"statement": "RETURN 1 AS n"})
        with pytest.raises(TimeoutError):
            asked.result(timeout=0.2)
        others.close()
        assert asked.result().status_code == 200
