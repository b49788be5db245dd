"""Fixtures shared by all tests: graphs of both engines."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from cancu.graph.engines.neo4j import Neo4jStore
from cancu.graph.store import Store

from tests.neo4j_server import Server, neo4j_server
from tests.stores import ladybug_store, neo4j_store


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One Neo4j for the whole run, prepared; skips where none can be had."""
    with neo4j_server(tmp_path_factory.mktemp("neo4j")) as started, pytest.MonkeyPatch.context() as patch:
        for name, value in started.environment().items():
            patch.setenv(name, value)
        with closing(Neo4jStore(started.url)) as opened:
            opened.prepare()
        yield started


@pytest.fixture
def on_server(server: Server) -> Iterator[Neo4jStore]:
    """An empty, prepared graph in Neo4j."""
    with neo4j_store(server.url) as opened:
        yield opened


@pytest.fixture(params=["ladybug", "neo4j"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty, prepared graph: every test that takes it runs on both engines."""
    if request.param == "neo4j":
        yield request.getfixturevalue("on_server")
        return
    with ladybug_store(tmp_path) as opened:
        yield opened
