"""Statements that only read, and run an engine out of stack, time or memory: no timeout reaches a planner.

The first of them ended the process, or ran on for a minute behind a timeout of ten seconds (Ladybug 0.22).
"""


def nested(opening: str, inner: str, closing: str, times: int) -> str:
    return opening * times + inner + closing * times


HEAVY = [
    "RETURN 1" + "+1" * 9_000 + " AS n",
    "RETURN 1" + "-1" * 9_000 + " AS n",
    "RETURN 1" + "^1" * 9_000 + " AS n",
    "RETURN " + nested("CASE WHEN ", "true", " THEN 1 END", 900) + " AS n",
    "RETURN " + nested("CASE WHEN true THEN ", "1", " END", 25) + " AS n",
    "WITH [1, 2] AS a" + " WITH [a, a] AS a" * 20 + " RETURN size(a) AS n",
    "WITH 'aaaa' AS a" + " WITH a + a AS a" * 40 + " RETURN size(a) AS n",
    "MATCH (a)" + ", (a)-[]->(:Document)" * 30 + " RETURN count(*) AS n",
    "MATCH (a:Document)" + " MATCH (a)-[:CAN_CU]->(:Document)" * 16 + " RETURN count(*) AS n",
    "MATCH (a)" + "--(a)" * 30 + " RETURN count(*) AS n",
    # The same by other ways.
    "MATCH (n:Document) RETURN " + nested("CASE n.year WHEN '2020' THEN ", "1", " END", 11) + " AS n",
    "WITH 'aaaa' AS a" + " WITH a + a + a + a + a + a AS a" * 4 + " RETURN size(a) AS n",
    "WITH 'aaaa' AS a" + " WITH a AS b, a AS c WITH b + c AS a" * 20 + " RETURN size(a) AS n",
    "WITH 'aaaa' AS a" + " WITH {x: a, y: a} AS a" * 20 + " RETURN a AS n",
    "WITH 'aaaa' AS a" + " WITH coalesce(a + a, a) AS a" * 20 + " RETURN size(a) AS n",
    "WITH 'aaaa' AS `id`" + " WITH `id` + `id` AS `id`" * 20 + " RETURN size(`id`) AS n",
    "WITH $p AS a" + " WITH $p + $p AS a WITH a + a AS a" * 20 + " RETURN size(a) AS n",
    "WITH 'a' AS a" + " UNWIND [a + a] AS b WITH b + b AS a" * 20 + " RETURN size(a) AS n",
    "MATCH (n) WHERE EXISTS { MATCH (m) WITH n.id AS a" + " WITH a + a AS a" * 20
    + " RETURN a } RETURN 1 AS n",
    "RETURN " + "a + " * 1_100 + "1 AS n",
    "MATCH " + "(:Document), " * 1_500 + "(n) RETURN count(n) AS n",
    "MATCH (n)" + "-[]-()" * 500 + " RETURN count(n) AS n",
    "RETURN 1 AS n" + " UNION ALL RETURN 1 AS n" * 700,
    "MATCH (n) RETURN n" + ".a" * 5_000 + " AS n",
    "RETURN " + "NOT " * 4_000 + "true AS n",
    "RETURN [" + "1, " * 3_000 + "1] AS n",
]

# What an analyst may well write: long, with CASE and several WITH, and not heavy.
LIGHT = [
    "MATCH (d:Document)-[:BAN_HANH]->(p:Plan)<-[:THUOC]-(t:Task) WITH d, p, count(t) AS n WITH p, "
    "d.id AS id, n WHERE n > 1 RETURN p.id AS plan, p.title AS title, p.period_start AS a, id AS b",
    "MATCH (t:Task) WITH t, CASE WHEN t.due_end < date('2022-04-01') THEN 1 WHEN t.due_end < "
    "date('2022-07-01') THEN 2 WHEN t.due_end < date('2022-10-01') THEN 3 ELSE 4 END AS q "
    "RETURN q AS q, count(t) AS n ORDER BY q",
    "MATCH (d:Document) WITH coalesce(d.title, d.so_ky_hieu, d.id) AS name, d.issuer + ' ' + d.year AS who "
    "WITH name + ' (' + who + ')' AS line WHERE line STARTS WITH 'Q' AND line ENDS WITH ')' RETURN line AS x",
    "MATCH (n:Document) WHERE n.year IN ['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026'] "
    "RETURN n.year AS year, count(n) AS n UNION ALL MATCH (n:Plan) RETURN 'plan' AS year, count(n) AS n",
]
