"""The analyst's door: what only reads passes, everything else is refused and leaves no trace."""

from pathlib import Path
from typing import Any

import pytest
from cancu.graph.store import Store
from cancu.queries.guard import MAX_ROWS, NEVER, GuardError, check, cypher

from tests.graphs import dump
from tests.queries.attacks import ATTACKS
from tests.queries.attacks_engines import MORE
from tests.queries.graphs import ND61
from tests.queries.heavy import HEAVY, LIGHT

ALL = [*ATTACKS, *MORE]


def test_the_list_is_long_enough() -> None:
    assert len(set(ALL)) >= 300


@pytest.mark.parametrize("statement", ALL, ids=range(len(ALL)))
def test_an_attack_is_refused(statement: str) -> None:
    with pytest.raises(GuardError):
        check(statement)


@pytest.mark.parametrize("statement", HEAVY, ids=range(len(HEAVY)))
def test_what_an_engine_cannot_bear_is_refused(statement: str) -> None:
    with pytest.raises(GuardError):
        check(statement)


@pytest.mark.parametrize("statement", LIGHT, ids=range(len(LIGHT)))
def test_what_is_long_and_not_heavy_passes(world: Store, statement: str) -> None:
    cypher(world, statement)


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_no_attack_changes_graph_or_disk(world: Store, tmp_path: Path) -> None:
    bait = tmp_path / "bait.csv"
    bait.write_text("id\nevil\n", encoding="utf-8")
    before, disk = dump(world), files(tmp_path)
    for statement in ALL:
        with pytest.raises(GuardError):
            cypher(world, statement.replace("{file}", str(bait)))
    assert dump(world) == before
    assert files(tmp_path) == disk


READING: list[tuple[str, dict[str, Any], list[dict[str, Any]]]] = [
    ("MATCH (n:Document {id: $id}) RETURN n.so_ky_hieu AS number", {"id": ND61},
     [{"number": "61/2018/NĐ-CP"}]),
    ("MATCH (n:Document)<-[r:CAN_CU]-(t:Task) WHERE n.id = $id AND NOT r.how = 'neu' RETURN count(t) AS n",
     {"id": ND61}, [{"n": 3}]),
    ("RETURN 'CREATE (n); DROP TABLE Document -- /* CALL */' AS text", {},
     [{"text": "CREATE (n); DROP TABLE Document -- /* CALL */"}]),
    ("RETURN \"it's\" AS text", {}, [{"text": "it's"}]),
    ("UNWIND [3, 1, 2] AS n WITH n WHERE n > 1 RETURN n AS n ORDER BY n DESC LIMIT 1", {}, [{"n": 3}]),
    ("RETURN 1 AS n UNION ALL RETURN 1 AS n", {}, [{"n": 1}, {"n": 1}]),
    ("MATCH (n:Document {id: $id}) WHERE EXISTS { MATCH (n)<-[:THAY_THE]-(m:Document) } RETURN "
     "CASE WHEN n.loaded THEN 'read' ELSE 'cited' END AS what", {"id": ND61}, [{"what": "cited"}]),
    ("match (n:`Document` {`id`: $id}) optional match (n)-[:SUA_DOI]->(m) return m is null as none_of_it",
     {"id": ND61}, [{"none_of_it": True}]),
    ("MATCH (n:Document) WHERE n.issued >= date('2025-01-01') RETURN count(DISTINCT n) AS n", {}, [{"n": 3}]),
    ("MATCH (n:Document {id: $id}) RETURN COUNT { MATCH (n)<-[:CAN_CU]-(:Task) } AS n", {"id": ND61},
     [{"n": 5}]),
    ("MATCH (n:Agency) WHERE n.folded CONTAINS 'noi vu' AND n.id ENDS WITH 'an-giang' RETURN n.title AS t",
     {},
     [{"t": "Sở Nội vụ tỉnh An Giang"}]),
]


@pytest.mark.parametrize(("statement", "parameters", "expected"), READING, ids=range(len(READING)))
def test_reading_passes(world: Store, statement: str, parameters: dict[str, Any],
                        expected: list[dict[str, Any]]) -> None:
    assert cypher(world, statement, parameters) == expected


@pytest.mark.parametrize("word", sorted(NEVER))
def test_a_word_that_is_never_allowed_is_refused_in_every_place(word: str) -> None:
    for form in (word, word.lower(), word.title()):
        for statement in (f"{form} (n) RETURN n.id AS id", f"MATCH (n) {form} RETURN n.id AS id",
                          f"MATCH ({form}) RETURN 1 AS one", f"MATCH (n) RETURN n.{form} AS id",
                          f"MATCH (n) RETURN n.id AS {form}", f"MATCH (n) RETURN n.id AS id {form} n",
                          f"MATCH (n) WHERE EXISTS {{ {form} (m) }} RETURN n.id AS id"):
            with pytest.raises(GuardError):
                check(statement)


@pytest.mark.parametrize("statement", [
    "MATCH (n:Plan) RETURN n.id AS a, n.id AS b UNION ALL MATCH (n:Task) RETURN n.id AS a, n.title AS b",
    "MATCH (n:Task) RETURN n.id AS a, n.title AS b UNION MATCH (n:Plan)\n"
    "RETURN DISTINCT n.id AS a, n.id AS b",
    "RETURN 1, 1 UNION RETURN 2, 3",
])
def test_a_union_whose_columns_would_come_out_wrong_is_refused(statement: str) -> None:
    with pytest.raises(GuardError, match="UNION"):
        check(statement)


@pytest.mark.parametrize("statement", [
    "MATCH (n:Plan) RETURN n.id AS a, n.id AS b",
    "MATCH (n:Plan) RETURN n.id AS a, coalesce(n.id, n.title) AS b UNION ALL MATCH (n:Task) "
    "RETURN n.id AS a, n.title AS b ORDER BY a, a",
    "MATCH (n:Plan) WITH n.id AS a, n.id AS b RETURN a AS a, b AS b UNION RETURN 'x' AS a, 'y' AS b",
])
def test_what_is_no_repetition_passes(statement: str) -> None:
    check(statement)


def test_a_dangerous_word_in_a_text_is_only_a_text() -> None:
    for word in NEVER:
        check(f"MATCH (n) WHERE n.title = '{word} x' RETURN n.id AS id")


def test_rows_are_limited(world: Store) -> None:
    assert len(cypher(world, "MATCH (n:Document) RETURN n.id AS id", limit=2)) == 2
    many = "MATCH (a:Document), (b:Document), (c:Document) RETURN a.id AS id"
    assert len(cypher(world, many, limit=10**9)) == MAX_ROWS


def test_a_parameter_that_is_not_given_is_no_null(world: Store) -> None:
    with pytest.raises(GuardError, match=r"\$id is not given"):
        cypher(world, "MATCH (n:Document {id: $id}) RETURN n.id AS id", {"ID": ND61})


def test_the_refusal_says_where_and_what_is_allowed() -> None:
    with pytest.raises(GuardError) as refusal:
        check("MATCH (n)\nSET n.title = 'a'\nRETURN n.id AS id")
    assert "line 2" in str(refusal.value) and "SET is not allowed" in str(refusal.value)
    assert "MATCH, WHERE" in str(refusal.value)
