"""The statements as whole strings: what the engines get to see."""

import pytest
from cancu.graph.engines import cypher
from cancu.graph.model import EDGE_TYPES, EDGES, NODE_TYPES, NODES

from tests.factories import edge, node


def test_node_table_has_a_column_for_every_property() -> None:
    assert cypher.ladybug_node_table(NODE_TYPES["Criterion"]) == (
        "CREATE NODE TABLE IF NOT EXISTS `Criterion`(`id` STRING, `title` STRING, `folded` STRING, "
        "`number` STRING, `score` DOUBLE, `max` DOUBLE, `met` BOOL, PRIMARY KEY(`id`))"
    )


def test_edge_table_has_all_pairs_and_the_evidence() -> None:
    assert cypher.ladybug_edge_table(EDGE_TYPES["IMPROVES"]) == (
        "CREATE REL TABLE IF NOT EXISTS `IMPROVES`(FROM `Task` TO `Index`, FROM `Task` TO `Criterion`, "
        "FROM `Plan` TO `Index`, `source_doc` STRING, `start_pos` INT64, `end_pos` INT64, `quote` STRING, "
        "`file` STRING, `page` INT64, `sure` INT64, `rule` STRING, `certainty` STRING, "
        "`confidence` STRING, `mentions` INT64, `conflict` BOOL)"
    )


def test_every_label_and_type_has_a_table_nodes_first() -> None:
    assert list(cypher.ladybug_tables()) == [n.label for n in NODES] + [e.type for e in EDGES]


def test_neo4j_schema_has_a_constraint_for_every_label() -> None:
    schema = cypher.neo4j_schema()
    assert schema[0] == (
        "CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:`Document`) REQUIRE n.id IS UNIQUE"
    )
    assert sum("CONSTRAINT" in statement for statement in schema) == len(NODES)
    assert "CREATE INDEX agency_province IF NOT EXISTS FOR (n:`Agency`) ON (n.province)" in schema


def test_indexed_properties_are_in_the_model() -> None:
    for label, name in cypher.INDEXED:
        assert name in NODE_TYPES[label].properties


@pytest.mark.parametrize(("names", "expected"), [
    ([], "UNWIND $rows AS row MERGE (n:`Task` {id: row.id})"),
    (["title", "due_end"],
     "UNWIND $rows AS row MERGE (n:`Task` {id: row.id}) "
     "SET n.`title` = row.`title`, n.`due_end` = date(row.`due_end`)"),
    (["position", "year"],
     "UNWIND $rows AS row MERGE (n:`Task` {id: row.id}) "
     "SET n.`position` = toInteger(row.`position`), n.`year` = toInteger(row.`year`)"),
])
def test_write_nodes_sets_what_the_rows_have(names: list[str], expected: str) -> None:
    assert cypher.write_nodes("Task", names, NODE_TYPES["Task"].properties) == expected


def test_write_edges_sets_every_property() -> None:
    assert cypher.write_edges("CHU_TRI", "Agency", "Task") == (
        "UNWIND $rows AS row "
        "MATCH (a:`Agency` {id: row.from_id}) MATCH (b:`Task` {id: row.to_id}) "
        "MERGE (a)-[r:`CHU_TRI`]->(b) "
        "SET r.`mention` = row.`mention`, r.`source_doc` = row.`source_doc`, "
        "r.`start_pos` = toInteger(row.`start_pos`), r.`end_pos` = toInteger(row.`end_pos`), "
        "r.`quote` = row.`quote`, r.`file` = row.`file`, r.`page` = toInteger(row.`page`), "
        "r.`sure` = toInteger(row.`sure`), r.`rule` = row.`rule`, r.`certainty` = row.`certainty`, "
        "r.`confidence` = row.`confidence`, r.`mentions` = toInteger(row.`mentions`), "
        "r.`conflict` = toBoolean(row.`conflict`) RETURN count(*) AS written"
    )


def test_counting() -> None:
    assert cypher.count_nodes("Plan") == "MATCH (n:`Plan`) RETURN count(n) AS n"
    assert cypher.count_edges("THUOC") == "MATCH ()-[r:`THUOC`]->() RETURN count(r) AS n"


def test_a_missing_list_goes_in_as_an_empty_one() -> None:
    row = node("Document", "cp/nd/2018/61-2018", aliases=None, issued=None)
    assert cypher.node_parameters(row, NODE_TYPES["Document"].properties) == {
        "id": "cp/nd/2018/61-2018", "title": "cp/nd/2018/61-2018", "folded": "cp nd 2018 61 2018",
        "aliases": [], "issued": None,
    }


def test_edge_parameters_name_every_property() -> None:
    parameters = cypher.edge_parameters(edge("SUA_DOI", "a/b/2020/1", "a/b/2010/1", article="Điều 2"))
    assert parameters["from_id"] == "a/b/2020/1"
    assert parameters["article"] == "Điều 2"
    assert parameters["effective"] is None
    assert parameters["claims"] == []
