"""The hand-made graph of the questions' tests behind the web face."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from cancu.api.app import create_app
from cancu.graph.store import Store
from fastapi.testclient import TestClient

from tests.queries.graphs import world as rows
from tests.stores import fill, ladybug_store


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The graph of `graphs.world`; tests only read it."""
    folder: Path = tmp_path_factory.mktemp("api")
    with ladybug_store(folder) as store:
        fill(store, *rows())
        yield store


@pytest.fixture(scope="session")
def client(world: Store) -> TestClient:
    """Requests to the application over it; an error inside is an answer, not an exception."""
    return TestClient(create_app(world), raise_server_exceptions=False)
