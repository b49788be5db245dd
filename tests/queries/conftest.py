"""The hand-made graph in every engine, filled once; tests here only read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from cancu.graph.store import Store

from tests.queries.graphs import world as rows
from tests.stores import fill, ladybug_store

ENGINES = {"ladybug": ladybug_store}


@pytest.fixture(scope="session", params=sorted(ENGINES))
def world(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The graph of `graphs.world`."""
    folder: Path = tmp_path_factory.mktemp("world")
    with ENGINES[request.param](folder) as store:
        fill(store, *rows())
        yield store
