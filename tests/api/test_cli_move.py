"""Commands that take a graph elsewhere, and an analyst's own Cypher on the command line and over the API."""

import json
import zipfile
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from cancu.api.app import create_app
from cancu.graph.check import counts
from cancu.graph.export.forms import FORMS
from cancu.graph.moving import whole
from cancu.graph.store import Store
from fastapi.testclient import TestClient

from tests.api.test_cli import Cancu, asked, cancu
from tests.queries.graphs import ND61

__all__ = ["asked", "cancu"]  # fixtures

COUNT = "MATCH (n:Document) RETURN count(n) AS n"


def total(moved: dict[str, dict[str, int]]) -> tuple[int, int]:
    return sum(moved["nodes"].values()), sum(moved["edges"].values())


def test_copy(asked: Cancu, world: Store, tmp_path: Path) -> None:
    source, target = f"ladybug:{tmp_path / 'test.lbug'}", f"ladybug:{tmp_path / 'copy.lbug'}"
    done = asked("copy", source, target, "--json")
    assert done.code == 0
    assert done.json == counts(world)
    again = asked("copy", source, target)
    assert (again.code, again.out) == (5, "")
    assert "--merge" in again.err
    assert "Văn bản" in asked("copy", source, target, "--merge").out
    assert asked("trace", "--graph", target, "--json").json["rows"]


def test_copy_of_nothing_makes_no_graph(asked: Cancu, tmp_path: Path) -> None:
    done = asked("copy", f"ladybug:{tmp_path / 'none.lbug'}", f"ladybug:{tmp_path / 'copy.lbug'}")
    assert done.code == 5
    assert not list(tmp_path.glob("*o*y.lbug"))


def test_backup_and_restore(asked: Cancu, world: Store, tmp_path: Path) -> None:
    file, target = tmp_path / "new" / "graph.zip", f"ladybug:{tmp_path / 'back.lbug'}"
    assert asked("backup", str(file), "--json").json == counts(world)
    assert zipfile.is_zipfile(file)
    assert asked("restore", str(file), "--graph", target, "--json").json == counts(world)
    refused = asked("restore", str(file), "--graph", target)
    assert refused.code == 5
    assert "not empty" in refused.err
    assert asked("restore", str(file), "--graph", target, "--merge").code == 0


def test_what_is_no_backup_makes_no_graph(asked: Cancu, tmp_path: Path) -> None:
    (tmp_path / "bad.zip").write_bytes(b"no zip")
    done = asked("restore", str(tmp_path / "bad.zip"), "--graph", f"ladybug:{tmp_path / 'back.lbug'}")
    assert (done.code, done.out) == (5, "")
    assert "no backup" in done.err
    assert not (tmp_path / "back.lbug").exists()


@pytest.mark.parametrize("form", FORMS)
def test_export(asked: Cancu, world: Store, tmp_path: Path, form: str) -> None:
    out = tmp_path / "new" / "out"
    done = asked("export", form, "--out", str(out), "--json")
    assert done.code == 0
    held = counts(world)
    assert total(done.json) == total(held)
    assert out.is_dir() == FORMS[form].folder
    assert ("neo4j-admin database import full" in done.err) == (form == "neo4j-admin")


def test_export_is_read_by_others(asked: Cancu, world: Store, tmp_path: Path) -> None:
    asked("export", "graphml", "--out", str(tmp_path / "world.graphml"))
    found = nx.read_graphml(tmp_path / "world.graphml")
    assert (found.number_of_nodes(), found.number_of_edges()) == total(counts(world))


@pytest.mark.parametrize(("command", "code", "words"), [
    (("export", "xlsx", "--out", "x"), 2, "graphml"),
    (("export", "csv", "--out", "/dev/null/x"), 2, "cannot be written"),
    (("backup", "/dev/null/x.zip"), 2, "cannot be written"),
    (("restore", "none.zip"), 5, "no such file"),
    (("cypher", "MATCH (n) SET n.title = 'x' RETURN n.id AS id"), 2, "SET is not allowed"),
    (("cypher", COUNT, "--limit", "100000"), 2, "--limit"),
    (("cypher", COUNT, "name"), 2, "KEY=VALUE"),
    (("cypher", "MATCH (n:Document) RETURN n.nothing AS x"), 2, "nothing"),
    (("cypher", "MATCH (n:Nope) RETURN n.id AS x"), 2, "called Nope"),
    (("cypher", COUNT, "--graph", "ladybug:/no/such.lbug"), 5, "/no"),
])
def test_errors_have_codes_and_one_message(asked: Cancu, command: tuple[str, ...], code: int,
                                           words: str) -> None:
    done = asked(*command)
    assert (done.code, done.out) == (code, "")
    assert words in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize("command", [
    ("backup", "{}"), ("export", "gexf", "--out", "{}"), ("cypher", COUNT, "--csv", "{}"),
])
@pytest.mark.parametrize(("target", "words"), [
    ("test.lbug", "belongs to a graph"), ("test.lbug.wal", "belongs to a graph"),
    ("link", "belongs to a graph"), ("", "a folder"), ("/dev/full", "no regular file"),
])
def test_no_output_destroys_a_graph_or_device(asked: Cancu, tmp_path: Path, command: tuple[str, ...],
                                              target: str, words: str) -> None:
    (tmp_path / "link").symlink_to("test.lbug")
    before = set(tmp_path.iterdir())
    done = asked(*(part.replace("{}", str(tmp_path / target)) for part in command))
    assert (done.code, done.out) == (2, "")
    assert words in done.err
    assert set(tmp_path.iterdir()) == before
    assert asked("search", "niem yet").code == 0
    assert not Path("/dev/full").is_file()


@pytest.mark.parametrize("form", FORMS)
def test_an_export_that_fails_leaves_no_file(asked: Cancu, tmp_path: Path, form: str,
                                             monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(whole.NewFiles, "put", full)
    done = asked("export", form, "--out", str(tmp_path / "new" / "out"))
    assert (done.code, done.out) == (2, "")
    assert "cannot be written (No space left" in done.err
    assert not [path for path in (tmp_path / "new").rglob("*") if path.is_file()]


def test_cypher(asked: Cancu) -> None:
    by_id = "MATCH (n:Document {id: $id}) RETURN n.so_ky_hieu AS so_ky_hieu"
    done = asked("cypher", by_id, f"id={ND61}", "--json")
    assert done.json["rows"] == [{"so_ky_hieu": "61/2018/NĐ-CP"}]
    assert done.json["columns"] == ["so_ky_hieu"]
    assert not done.json["truncated"]
    assert done.json["coverage"]["documents_read"] > 0
    assert "61/2018/NĐ-CP" in asked("cypher", by_id, f"id={ND61}").out


def test_cypher_is_limited(asked: Cancu) -> None:
    done = asked("cypher", "MATCH (n:Document) RETURN n.id AS id", "--limit", "2", "--json")
    assert len(done.json["rows"]) == 2
    assert done.json["truncated"]
    assert "more rows" in done.err


ATTACKS = ("CREATE (n:Document {id: 'x'}) RETURN n.id AS id", "MATCH (n) SET n.title = 'x' RETURN n.id AS id",
           "CALL SHOW_TABLES() RETURN *", "LOAD FROM '/etc/passwd' RETURN *", f"{COUNT}; MATCH (n) DELETE n",
           "COPY (MATCH (n) RETURN n.id) TO 'out.csv'", "INSTALL httpfs", "ATTACH 'x.db' AS x")


@pytest.fixture
def analyst(world: Store) -> TestClient:
    """Requests to an application that was started with the endpoint."""
    return TestClient(create_app(world, cypher=True), raise_server_exceptions=False)


def test_the_endpoint_is_off_by_default(client: TestClient) -> None:
    assert client.post("/api/v1/cypher", json={"statement": COUNT}).status_code == 404
    assert "/api/v1/cypher" not in client.get("/api/v1/openapi.json").json()["paths"]


def test_the_endpoint_answers(analyst: TestClient, world: Store) -> None:
    found = analyst.post("/api/v1/cypher", json={"statement": COUNT})
    assert found.status_code == 200
    assert found.json()["rows"] == [{"n": counts(world)["nodes"]["Document"]}]
    assert set(found.json()) == {"on", "rows", "columns", "truncated", "coverage"}
    some = analyst.post("/api/v1/cypher", json={
        "statement": "MATCH (n:Document) WHERE n.id = $id RETURN n", "parameters": {"id": ND61}, "limit": 1})
    assert some.json()["rows"][0]["n"]["label"] == "Document"
    assert some.json()["truncated"]


@pytest.mark.parametrize("statement", ATTACKS)
def test_the_endpoint_refuses(analyst: TestClient, world: Store, statement: str) -> None:
    before = counts(world)
    found = analyst.post("/api/v1/cypher", json={"statement": statement})
    assert found.status_code == 400
    assert found.headers["content-type"] == "application/problem+json"
    assert counts(world) == before


@pytest.mark.parametrize("body", [
    {}, {"statement": COUNT, "limit": 0}, {"statement": COUNT, "limit": 10**6},
    {"statement": COUNT, "timeout": 60}, {"statement": "x" * 30_000}, {"statement": COUNT, "parameters": [1]},
])
def test_a_wrong_request_is_a_problem(analyst: TestClient, body: dict[str, Any]) -> None:
    found = analyst.post("/api/v1/cypher", json=body)
    assert found.status_code == 422
    assert json.loads(found.text)["detail"]


def test_the_endpoint_describes_itself(analyst: TestClient) -> None:
    found = analyst.get("/api/v1/openapi.json").json()["paths"]["/api/v1/cypher"]["post"]
    assert found["description"]
    assert {"404", "422", "503"} <= set(found["responses"])
