"""The lint: silent on every question, loud on each construct that the engines disagree about."""

import pytest
from cancu.queries.catalogue import Question, catalogue
from cancu.queries.lint import lint


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_every_question_keeps_the_rules(name: str) -> None:
    assert lint(catalogue()[name]) == []


START = "MATCH (x:Document {id: $key}) "
END = " RETURN x.id AS id ORDER BY id"

BAD = [
    ("two statements", START + END + "; MATCH (y:Plan) RETURN y.id AS id", "one statement"),
    ("a reserved parameter", "MATCH (x:Document {id: $end})" + END, "$end cannot be a parameter"),
    ("Index as a parameter", "MATCH (x:Document {id: $index})" + END, "$index cannot be a parameter"),
    ("a reserved alias", START + "RETURN x.id AS `order` ORDER BY x.id", "cannot be an alias"),
    ("Index without backticks", "MATCH (x:Index {id: $key})" + END, "backticks"),
    ("id()", START + "RETURN id(x) AS key ORDER BY key", "id()"),
    ("elementId()", START + "RETURN elementId(x) AS key ORDER BY key", "elementId()"),
    ("labels()", START + "RETURN labels(x) AS names ORDER BY names", "labels()"),
    ("substring()", START + "RETURN substring(x.id, 0, 2) AS part ORDER BY part", "substring()"),
    ("reduce()", START + "RETURN reduce(s = 0, n IN [1] | s + n) AS s ORDER BY s", "reduce()"),
    ("properties()", START + "RETURN properties(x) AS all_of_it ORDER BY all_of_it", "properties()"),
    ("shortestPath()",
     "MATCH p = shortestPath((x:Plan)-[:THUOC*1..3]->(y:Plan)) RETURN count(p) AS n ORDER BY n",
     "shortestPath()"),
    ("a comprehension", START + "RETURN [n IN [1, 2] WHERE n > 1] AS some ORDER BY some", "comprehension"),
    ("a list index", START + "RETURN x.aliases[0] AS first ORDER BY first", "list index"),
    ("an index on a call", START + "RETURN collect(x.id)[0] AS first ORDER BY first", "list index"),
    ("a map projection", START + "RETURN x {.id} AS one ORDER BY one", "map projection"),
    ("CALL", START + "CALL { RETURN 1 AS n }" + END, "CALL"),
    ("a write", START + "SET x.title = 'a'" + END, "SET"),
    ("LOAD CSV", "LOAD CSV FROM 'file:///a' AS row RETURN row AS r ORDER BY r", "LOAD"),
    ("EXISTS without MATCH", START + "WHERE EXISTS { (x)-[:CAN_CU]->(:Document) }" + END,
     "MATCH inside EXISTS"),
    ("COLLECT { }", START + "RETURN COLLECT { MATCH (y:Plan) RETURN y.id } AS ids ORDER BY ids", "collect()"),
    ("two labels", "MATCH (x:Document:Plan {id: $key})" + END, "one label"),
    ("a label in WHERE", "MATCH (x) WHERE x:Document" + END, "no label in WHERE"),
    ("an undirected pattern", START + "MATCH (x)-[:CAN_CU]-(y:Document) RETURN y.id AS id ORDER BY id",
     "direction"),
    ("both directions", START + "MATCH (x)<-[:CAN_CU]->(y:Document) RETURN y.id AS id ORDER BY id",
     "direction"),
    ("a relationship without type", START + "MATCH (x)-->(y:Document) RETURN y.id AS id ORDER BY id", "type"),
    ("no bound", START + "MATCH (x)-[:CAN_CU*]->(y:Document) RETURN DISTINCT y.id AS id ORDER BY id",
     "bound"),
    ("no upper bound", START + "MATCH (x)-[:CAN_CU*1..]->(y:Document) RETURN DISTINCT y.id AS id ORDER BY id",
     "bound"),
    ("repeated walks", START + "MATCH (x)-[:CAN_CU*1..4]->(y:Document) RETURN y.id AS id ORDER BY id",
     "DISTINCT"),
    ("sorted in between", START + "WITH x ORDER BY x.id" + END, "sort at the end"),
    ("not sorted", START + "RETURN x.id AS id", "ORDER BY"),
    ("UNION sorted", START + "RETURN x.id AS id UNION MATCH (y:Plan) RETURN y.id AS id ORDER BY id", "UNION"),
    ("UNION with other names", START + "RETURN x.id AS id UNION MATCH (y:Plan) RETURN y.id AS key",
     "same names"),
    ("UNION with an expression twice",
     START + "RETURN x.id AS a, x.id AS b UNION MATCH (y:Plan) RETURN y.id AS a, y.title AS b", "once"),
    ("a comparison in coalesce", START + "WHERE coalesce(x.year > '2020', true)" + END, "IS NULL OR"),
    ("a bare null", START + "RETURN x.id AS id, null AS nothing ORDER BY id", "bare null"),
    ("an alias that is a variable", START + "RETURN x.id AS x ORDER BY x", "variable of the pattern"),
    ("a parameter that may be null", START + "WHERE $key IS NULL" + END, "IS NULL"),
    ("today", START + "WHERE x.issued < date()" + END, "today"),
    ("CONTAINS on a title", START + "WHERE x.title CONTAINS $key" + END, "folded"),
    ("decomposed text", START + "WHERE x.title = 'Nghi\u0323'" + END, "NFC"),
]


@pytest.mark.parametrize(("case", "statement", "said"), BAD, ids=[row[0] for row in BAD])
def test_each_rule_finds_its_case(case: str, statement: str, said: str) -> None:
    messages = [problem.message for problem in lint(Question("bad", "", "", statement))]
    assert any(said in message for message in messages), (case, messages)


GOOD = [
    START + "MATCH (x)-[:CAN_CU*1..4]->(y:Document) RETURN DISTINCT y.id AS id ORDER BY id",
    START + "MATCH (x)<-[r:CAN_CU|DAN_CHIEU]-(y:Document) RETURN y.id AS id, r.how AS how ORDER BY id, how",
    "MATCH (x:`Index`) WHERE x.id IN ['a', 'b'] RETURN x.id AS id ORDER BY id",
    START + "WHERE EXISTS { MATCH (x)-[:CAN_CU]->(:Document) }" + END,
    START + "RETURN 'labels(x) [0] -- ; CALL' AS text ORDER BY text",
    START + "RETURN x.id AS id UNION MATCH (y:Plan) RETURN y.id AS id",
    START + "RETURN x.id AS id, 3 - 2 AS n ORDER BY id",
    START + "RETURN x.id AS id, coalesce(x.id, 'y') AS n UNION MATCH (y:Plan) RETURN y.id AS id, 'x' AS n",
]


@pytest.mark.parametrize("statement", GOOD)
def test_portable_statements_pass(statement: str) -> None:
    assert lint(Question("good", "", "", statement)) == []


def test_the_line_is_told() -> None:
    problem = lint(Question("bad", "", "",
                            "MATCH (x:Plan)\nSET x.title = 'a'\nRETURN x.id AS id ORDER BY id"))[0]
    assert (problem.name, problem.line) == ("bad", 2)
