"""The hand-made graph in both engines, filled once each; tests here only read it."""

from collections.abc import Iterator

import pytest
from cancu.graph.store import Store

from tests.queries.graphs import world as rows
from tests.stores import clear, fill, ladybug_store, neo4j_store


@pytest.fixture(scope="package", params=["ladybug", "neo4j"])
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The graph of `graphs.world`."""
    engine = (neo4j_store(request.getfixturevalue("server").url) if request.param == "neo4j"
              else ladybug_store(tmp_path_factory.mktemp("world")))
    with engine as store:
        fill(store, *rows())
        yield store


@pytest.fixture
def world(filled: Store) -> Store:
    """The same, filled again where a test with a graph of its own has used the server meanwhile."""
    nodes, edges = rows()
    if filled.read("MATCH (n) RETURN count(n) AS n", {}) != [{"n": len(nodes)}]:
        clear(filled)
        fill(filled, nodes, edges)
    return filled
