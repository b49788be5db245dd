"""py2neo on a graph that Cancu wrote: against the real server, since nobody mends py2neo any more."""

import gc
from collections.abc import Iterator
from typing import Any

import pytest
from cancu.graph.engines.neo4j import Neo4jStore
from cancu.graph.export.tally import MissingExtraError
from cancu.graph.py2neo_bridge import connect, subgraph
from cancu.graph.store import StoreError

from tests.factories import document, edge
from tests.neo4j_server import Server
from tests.stores import fill

# py2neo leaves the sockets of failed connections to the garbage collector.
pytestmark = [pytest.mark.filterwarnings("ignore::ResourceWarning"),
              pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")]
A, B, C = "cp/nd/2018/1", "cp/nd/2019/2", "cp/nd/2020/3"


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """No such socket is left over for the next test."""
    yield
    gc.collect()


@pytest.fixture
def graph(server: Server) -> Iterator[Any]:
    """A py2neo Graph; it has no way to be closed of its own."""
    opened = connect(server.url)
    yield opened
    opened.service.connector.close()


def test_answers_are_its_subgraph(on_server: Neo4jStore, graph: Any) -> None:
    fill(on_server, [document(A, title="Nghị định số 1"), document(B, aliases=["x", "y"]), document(C)],
         [edge("CAN_CU", B, A, quote="Căn cứ Nghị định số 1"), edge("THAY_THE", C, A)])
    found = subgraph(graph, "MATCH p = (:Document {id: $id})-[:CAN_CU]->(:Document) RETURN p", {"id": B})
    nodes = {node["id"]: node for node in found.nodes}
    assert set(nodes) == {A, B}
    assert nodes[A]["title"] == "Nghị định số 1"
    assert list(nodes[B]["aliases"]) == ["x", "y"]
    (proof,) = found.relationships
    assert type(proof).__name__ == "CAN_CU"
    assert (proof["quote"], proof.start_node["id"], proof.end_node["id"]) == ("Căn cứ Nghị định số 1", B, A)
    assert found.labels() == {"Document"}


def test_no_answer_is_an_empty_subgraph(on_server: Neo4jStore, graph: Any) -> None:
    fill(on_server, [document(A)])
    found = subgraph(graph, "MATCH (n:Document {id: 'none'}) RETURN n")
    assert not found.nodes
    assert not found.relationships


def test_its_own_ways_of_matching_work(on_server: Neo4jStore, graph: Any) -> None:
    fill(on_server, [document(A), document(B)])
    assert graph.nodes.match("Document", id=A).first()["id"] == A


def test_a_wrong_password_is_one_error(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CANCU_NEO4J_PASSWORD", "wrong")
    with pytest.raises(StoreError, match="py2neo cannot open the graph"):
        connect(server.url)


def test_no_server_is_one_error() -> None:
    with pytest.raises(StoreError, match="py2neo cannot open the graph"):
        connect("bolt://127.0.0.1:1")


@pytest.mark.parametrize("url", ["ladybug:./cancu.lbug", "mysql://host"])
def test_only_a_graph_in_neo4j(url: str) -> None:
    with pytest.raises(StoreError, match="cancu copy"):
        connect(url)


def test_a_missing_package_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> None:
        raise ModuleNotFoundError(name=name)

    monkeypatch.setattr("cancu.graph.export.tally.import_module", absent)
    with pytest.raises(MissingExtraError, match=r"cancu\[py2neo\]"):
        connect("bolt://127.0.0.1:1")
