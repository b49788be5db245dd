"""Statements that an analyst's door must not let through, by what they try. `{file}` is a file of the test.

Every one is refused before it reaches an engine; the tests then compare graph and disk.
"""

WRITES = """
CREATE (n:Document {id: 'evil'})
create (n:Document {id: 'evil'}) return n.id as id
CrEaTe (n:Plan {id: 'evil'})
MERGE (n:Document {id: 'evil'}) RETURN n.id AS id
MATCH (n:Document) SET n.title = 'evil' RETURN n.id AS id
MATCH (n:Document) SET n += {title: 'evil'}
MATCH (n:Document) SET n:Plan RETURN n.id AS id
MATCH (n) DELETE n
MATCH (n) DETACH DELETE n
MATCH (n:Document)-[r:CAN_CU]->(m) DELETE r RETURN count(r) AS n
MATCH (n:Document) REMOVE n.title RETURN n.id AS id
MATCH (n:Document) NODETACH DELETE n
MATCH (n:Document) WITH n CREATE (m:Document {id: 'evil'}) RETURN m.id AS id
MATCH (n:Document) WITH collect(n) AS all_of_them FOREACH (x IN all_of_them | SET x.title = 'evil')
UNWIND [1, 2] AS i CREATE (n:Document {id: 'evil'}) RETURN i AS i
UNWIND [1, 2] AS i MERGE (n:Document {id: 'evil'}) RETURN i AS i
MATCH (n:Document) RETURN n.id AS id UNION CREATE (m:Document {id: 'evil'}) RETURN m.id AS id
OPTIONAL MATCH (n:Document) SET n.loaded = false RETURN n.id AS id
MATCH (a:Document), (b:Document) CREATE (a)-[:THAY_THE]->(b) RETURN a.id AS id
MATCH (a:Document), (b:Document) MERGE (a)-[:THAY_THE]->(b) RETURN a.id AS id
MATCH (n:Document) WHERE n.id = 'a' SET n.sha256 = NULL RETURN n AS n
MERGE (n:Document {id: 'evil'}) ON CREATE SET n.title = 'evil' RETURN n.id AS id
MERGE (n:Document {id: 'evil'}) ON MATCH SET n.title = 'evil' RETURN n.id AS id
INSERT (n:Document {id: 'evil'})
MATCH (n:Document) RETURN n.id AS id NEXT CREATE (m:Document)
WITH 1 AS one CREATE (n:Document {id: 'evil'}) RETURN n.id AS id
RETURN 1 AS one CREATE (n:Document {id: 'evil'})
MATCH (n:Document) RETURN n.id AS id LIMIT 1 SET n.title = 'evil'
"""

SUBQUERIES = """
CALL { CREATE (n:Document {id: 'evil'}) }
CALL { MATCH (n:Document) DETACH DELETE n }
MATCH (n:Document) CALL { WITH n SET n.title = 'evil' } RETURN n.id AS id
MATCH (n:Document) CALL (n) { SET n.title = 'evil' } RETURN n.id AS id
MATCH (n:Document) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 10 ROWS
MATCH (n:Document) WHERE EXISTS { CREATE (m:Document {id: 'evil'}) } RETURN n.id AS id
MATCH (n:Document) WHERE EXISTS { MATCH (m:Document) SET m.title = 'evil' } RETURN n.id AS id
MATCH (n:Document) WHERE COUNT { MATCH (m:Document) DELETE m } > 0 RETURN n.id AS id
MATCH (n:Document) RETURN COUNT { MATCH (m) MERGE (m)-[:THAY_THE]->(m) } AS n
MATCH (n:Document) RETURN COLLECT { MATCH (m) CREATE (k:Document {id: 'evil'}) RETURN m.id } AS ids
MATCH (n:Document) WHERE EXISTS { CALL db.labels() YIELD label RETURN label } RETURN n.id AS id
MATCH (n:Document) WHERE NOT EXISTS { LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row } RETURN n.id AS id
OPTIONAL CALL db.labels() YIELD label RETURN label AS label
CALL { MATCH (n) RETURN n.id AS id UNION CREATE (m:Document {id: 'evil'}) RETURN m.id AS id } RETURN id AS id
"""

PROCEDURES = """
CALL db.labels()
CALL db.labels() YIELD label RETURN label AS label
CALL dbms.components()
CALL dbms.listConfig() YIELD name, value RETURN name AS name, value AS value
CALL dbms.security.createUser('evil', 'evil')
CALL dbms.killQuery('1')
CALL apoc.load.json('file:///etc/passwd') YIELD value RETURN value AS value
CALL apoc.cypher.doIt('CREATE (n)', {}) YIELD value RETURN value AS value
CALL apoc.export.csv.all('{file}', {})
CALL apoc.util.sleep(100000)
CALL db.index.fulltext.queryNodes('x', 'y') YIELD node RETURN node AS node
CALL db.create.setNodeVectorProperty(1, 'x', [1])
CALL show_tables() RETURN *
CALL SHOW_TABLES() RETURN name
CALL table_info('Document') RETURN *
CALL current_setting('threads') RETURN *
CALL show_connection('CAN_CU') RETURN *
CALL storage_info('Document') RETURN *
CALL bm_info() RETURN *
CALL catalog_version() RETURN *
CALL threads=1
CALL timeout=0
CALL home_directory='/tmp'
CALL checkpoint_threshold=0
CALL create_fts_index('Document', 'i', ['title'])
CALL drop_fts_index('Document', 'i')
CALL create_project_graph('g', ['Document'], ['CAN_CU'])
MATCH (n:Document) CALL db.labels() YIELD label RETURN n.id AS id, label AS label
MATCH (n:Document) WITH n CALL apoc.refactor.rename.label('A', 'B') YIELD total RETURN total AS total
call /**/ db.labels() yield label return label as label
"""

FILES = """
LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row AS row
LOAD CSV WITH HEADERS FROM 'http://127.0.0.1/x.csv' AS row RETURN row AS row
LOAD FROM '{file}' RETURN *
LOAD WITH HEADERS (a STRING) FROM '{file}' RETURN *
LOAD FROM '/etc/passwd' (header=false) RETURN *
load from '{file}' return *
MATCH (n:Document) LOAD FROM '{file}' RETURN *
COPY Document FROM '{file}'
COPY Document FROM '{file}' (header=true)
COPY (MATCH (n:Document) RETURN n.*) TO '{file}'
COPY (MATCH (n) RETURN n.id) TO '{file}.csv' (header=true)
COPY (MATCH (n) RETURN n.id) TO '{file}.parquet'
copy (match (n) return n.id) to '{file}'
COPY CAN_CU FROM '{file}' (from='Document', to='Document')
EXPORT DATABASE '{file}.d'
EXPORT DATABASE '{file}.d' (format='parquet')
IMPORT DATABASE '{file}.d'
ATTACH '{file}' AS other (dbtype lbug)
ATTACH '{file}' AS other (dbtype duckdb)
ATTACH 'https://example.org/x.lbug' AS other (dbtype lbug)
DETACH other
USE other
USE other MATCH (n) RETURN n.id AS id
INSTALL httpfs
FORCE INSTALL httpfs
INSTALL json FROM 'http://127.0.0.1/'
UPDATE httpfs
UNINSTALL httpfs
LOAD EXTENSION httpfs
LOAD EXTENSION '{file}'
LOAD httpfs
MATCH (n:Document) RETURN n.id AS id INTO OUTFILE '{file}'
USING PERIODIC COMMIT 500 LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row AS row
RETURN apoc.load.json('file:///etc/passwd') AS value
RETURN file('/etc/passwd') AS text
RETURN read_file('/etc/passwd') AS text
RETURN linenumber() AS n
RETURN csv.load('/etc/passwd') AS rows
"""

SCHEMA = """
CREATE NODE TABLE Evil(id STRING, PRIMARY KEY(id))
CREATE REL TABLE EVIL(FROM Document TO Document)
CREATE NODE TABLE IF NOT EXISTS Evil(id STRING, PRIMARY KEY(id))
DROP TABLE Document
DROP TABLE IF EXISTS CAN_CU
ALTER TABLE Document ADD evil STRING
ALTER TABLE Document DROP title
ALTER TABLE Document RENAME TO Evil
ALTER TABLE Document RENAME title TO evil
COMMENT ON TABLE Document IS 'evil'
CREATE MACRO evil(x) AS x + 1
DROP MACRO type
CREATE SEQUENCE evil START 1
DROP SEQUENCE evil
CREATE TYPE evil AS INT64
CREATE CONSTRAINT evil FOR (n:Document) REQUIRE n.id IS UNIQUE
DROP CONSTRAINT document_id
CREATE INDEX evil FOR (n:Document) ON (n.title)
DROP INDEX evil
CREATE DATABASE evil
DROP DATABASE neo4j
STOP DATABASE neo4j
START DATABASE neo4j
ALTER DATABASE neo4j SET ACCESS READ ONLY
CREATE USER evil SET PASSWORD 'evilevil'
ALTER USER neo4j SET PASSWORD 'evilevil'
ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'evilevil'
DROP USER neo4j
RENAME USER neo4j TO evil
GRANT ROLE admin TO evil
DENY READ {title} ON GRAPH * TO evil
REVOKE ROLE admin FROM neo4j
CREATE ROLE evil
SHOW DATABASES
SHOW USERS
SHOW SETTINGS
SHOW PROCEDURES
SHOW FUNCTIONS YIELD name RETURN name AS name
SHOW TRANSACTIONS
TERMINATE TRANSACTIONS 'neo4j-transaction-1'
ENABLE SERVER 'x'
DEALLOCATE DATABASES FROM SERVER 'x'
DRYRUN REALLOCATE DATABASES
PROJECT GRAPH evil (Document, CAN_CU)
"""

CONTROL = """
BEGIN TRANSACTION
BEGIN TRANSACTION READ ONLY
COMMIT
ROLLBACK
CHECKPOINT
EXPLAIN MATCH (n) RETURN n.id AS id
PROFILE MATCH (n) RETURN n.id AS id
EXPLAIN CREATE (n:Document {id: 'evil'})
PROFILE MATCH (n) DETACH DELETE n
CYPHER runtime=slotted MATCH (n) RETURN n.id AS id
CYPHER 25 MATCH (n) RETURN n.id AS id
MATCH (n:Document) USING INDEX n:Document(title) WHERE n.title = 'a' RETURN n.id AS id
MATCH (n:Document) USING SCAN n:Document RETURN n.id AS id
START n = node(*) RETURN n
MATCH (n:Document) FINISH
MATCH (n:Document)
RETURN
"""

SECOND = """
MATCH (n) RETURN n.id AS id; MATCH (m) DETACH DELETE m
MATCH (n) RETURN n.id AS id;
;MATCH (n) RETURN n.id AS id
MATCH (n) RETURN n.id AS id;;CREATE (m:Document {id: 'evil'})
MATCH (n) RETURN 'a' AS text; COPY (MATCH (m) RETURN m.id) TO '{file}'
MATCH (n) RETURN ';' AS text; DROP TABLE Document
MATCH (n) RETURN "a';" AS text; DROP TABLE Document
MATCH (n) RETURN n.id AS id MATCH (m) SET m.title = 'evil'
MATCH (n) RETURN n.id AS id CREATE (m:Document {id: 'evil'})
RETURN 1 AS one RETURN 2 AS two LOAD FROM '{file}'
MATCH (n) WHERE n.id = 'a' OR 1 = 1; COMMIT; BEGIN TRANSACTION
RETURN "'" AS quote; CREATE (n:Document {id: 'evil'}) RETURN "'" AS quote
RETURN '"' AS quote; CREATE (n:Document {id: 'evil'}) RETURN '"' AS quote
"""

COMMENTS = """
MATCH (n) RETURN n.id AS id // ; CREATE (m)
MATCH (n) /* CREATE */ RETURN n.id AS id
MATCH (n) /* RETURN */ DETACH DELETE n
/* MATCH (n) RETURN n */ CREATE (n:Document {id: 'evil'})
// MATCH (n) RETURN n
MATCH (n) RETURN n.id AS id /*
MATCH (n) RETURN n.id AS id */ CREATE (m) /*
MATCH (n) /*/ RETURN n.id AS id /*/ DELETE n
MATCH (n) RETURN '/*' AS a; CREATE (m:Document {id: 'evil'}) RETURN '*/' AS b
CR/**/EATE (n:Document {id: 'evil'})
MATCH (n) DE/* */TACH DELETE n
LOAD/**/FROM '{file}' RETURN *
CALL/**/db.labels()
COPY/* */(MATCH (n) RETURN n.id) TO '{file}'
MATCH (n) RETURN n.id AS id -- DROP TABLE Document
MATCH (n) RETURN n.id AS id # CREATE (m)
/*+ hint */ MATCH (n) RETURN n.id AS id
/*! CREATE (n:Document) */ MATCH (n) RETURN n.id AS id
"""

# Raw strings: `\u0043` is six characters that Neo4j reads as a C before it parses.
ESCAPES = r"""
\u0043REATE (n:Document {id: 'evil'})
\u0043ALL db.labels()
MATCH (n) \u0044ELETE n
MATCH (n) RETURN n.id AS id\u003B CREATE (m:Document {id: 'evil'})
RETURN '\u0027 CREATE (n:Document) //' AS text
RETURN 'a\u0027; CREATE (n:Document {id: "evil"}) RETURN \u0027' AS text
RETURN "\u0022 CREATE (n:Document) //" AS text
MATCH (n:\u0060Document\u0060) RETURN n.id AS id
RETURN '\' AS a, ' CREATE (n:Document) //' AS b
RETURN '\\' CREATE (n:Document {id: 'evil'}) RETURN '\\' AS b
RETURN 'a\' + load' AS text
RETURN "a\"; CREATE (n:Document) //" AS text
MATCH (n) WHERE n.title = '\x27' RETURN n.id AS id
MATCH (n) WHERE n.title = '\n' RETURN n.id AS id
MATCH (n) RETURN \n n.id AS id
MATCH (n) RETURN n.\u0069d AS id
\u002F\u002F MATCH (n) RETURN n
LO\u0041D FROM '{file}' RETURN *
MATCH (n) WHERE n.title =~ '(a+)+b' RETURN n.id AS id
"""

BACKTICKS = """
`CREATE` (n:Document {id: 'evil'})
MATCH (n:`Document`) RETURN n.`id` AS id UNION `CALL` db.labels()
MATCH (n:`Document`) SET n.`title` = 'evil'
MATCH (n:`Evil`) RETURN n.id AS id
MATCH (n:`Document``) DETACH DELETE n //`) RETURN n
MATCH (n) RETURN n.id AS `id``; CREATE (m)`
MATCH (n:`Document`) RETURN n.id AS `a b`
MATCH (n:`Document) RETURN n.id AS id
MATCH (n) RETURN n.`x}) CREATE (m) //` AS id
RETURN `apoc`.`load`.`json`('x') AS value
RETURN `file`('/etc/passwd') AS text
MATCH (`n`) RETURN `n` AS n
CALL `db.labels`()
CALL `db`.`labels`() YIELD label RETURN label AS label
"""

FUNCTIONS = """
RETURN apoc.version() AS v
RETURN apoc.util.sleep(1000) AS v
RETURN apoc.text.join(['a'], ',') AS v
RETURN gds.version() AS v
RETURN db.nameFromElementId('x') AS v
RETURN genai.vector.encode('a', 'OpenAI', {token: 'x'}) AS v
RETURN nextval('evil') AS v
RETURN currval('evil') AS v
RETURN error('stop') AS v
RETURN current_setting('threads') AS v
RETURN randomUUID() AS v
RETURN gen_random_uuid() AS v
RETURN timestamp() AS v
RETURN datetime() AS v
RETURN range(1, 1000000000) AS v
UNWIND range(1, 1000000000) AS i RETURN count(i) AS n
RETURN reduce(s = '', i IN range(1, 100000000) | s + 'aaaa') AS v
RETURN repeat('a', 1000000000) AS v
RETURN lpad('a', 1000000000, 'b') AS v
MATCH (n) RETURN shortestPath((n)-[*]->(n)) AS v
RETURN graph.byName('neo4j') AS v
RETURN n.count(1) AS v
RETURN point({x: 1, y: 2}) AS v
RETURN load ('x') AS v
RETURN CAST('1' AS INT64) AS v
"""

ODD = """
MATCH (n) WHERE n.title = 'a RETURN n.id AS id
MATCH (n) WHERE n.title = "a RETURN n.id AS id
MATCH (n RETURN n.id AS id
MATCH (n)) RETURN n.id AS id
MATCH (n] RETURN n.id AS id
RETURN {a: 1 AS x
MATCH (n:$($label)) RETURN n.id AS id
MATCH (n:$all($labels)) RETURN n.id AS id
MATCH (n)-[:$($type)]->(m) RETURN n.id AS id
MATCH (n) RETURN @evil AS v
MATCH (n) RETURN n.id AS id ~ 1
MATCH (n) RETURN n.id AS id ?
PREPARE evil AS MATCH (n) RETURN n.id AS id
EXECUTE evil
SELECT * FROM Document
INSERT INTO Document VALUES (1)
DROP
MATCH (n) GO DROP TABLE Document
MATCH (n) RETURN n.id AS id OUTFILE x
MATCH (n) RETURN n.id AS id LIMIT 5 DROP TABLE Document
MATCH (n:Document) RETURN n.id AS id ORDER BY id SKIP 100000 LIMIT 5
MATCH (n:Document) WITH n.id AS id ORDER BY id SKIP $first LIMIT 5 RETURN id AS id
RETURN `title`('/etc/passwd') AS text
"""

# Characters that look like others or like nothing.
UNSEEN = [
    "ＣＲＥＡＴＥ (n:Document {id: 'evil'})",  # full width
    "СREATE (n:Document {id: 'evil'})",  # a Cyrillic С
    "MATCH (n) ＤＥＬＥＴＥ n RETURN n.id AS id",
    "MATCH (n)\u00a0RETURN n.id AS id",  # no-break space
    "MATCH (n)\u2003RETURN n.id AS id",
    "MATCH (n)\u3000DELETE n",
    "MATCH (n)\u2028DELETE n",
    "MATCH (n) RETURN n.id AS id\u2028CREATE (m)",
    "MATCH (n)\x0bDELETE n",
    "MATCH (n)\x0cDELETE n",
    "MATCH (n)\x85DELETE n",
    "MATCH (n)\u180eDELETE n",
    "MATCH (n) RETURN n.id AS id\x00; CREATE (m)",
    "CRE\u200bATE (n:Document {id: 'evil'})",
    "CA\u200dLL db.labels()",
    "LO\u00adAD FROM '{file}' RETURN *",
    "\ufeffCREATE (n:Document {id: 'evil'})",
    "\ufeffMATCH (n) RETURN n.id AS id",
    "MATCH (n) RETURN '\u202e' AS text",  # turns the reading direction
    "MATCH (n) RETURN '\x00' AS text",
    "MATCH (n) RETURN n.id AS id\uff1b CREATE (m)",  # a full-width semicolon
    "MATCH (n) RETURN \u2018a\u2019 AS text",  # typographic quotes
    "MATCH (n) RETURN n.ｉｄ AS id",
    "MATCH (n) RETURN n.tiêu_đề AS t",
    "",
    "   \n\t ",
    "MATCH (n) RETURN n.id AS id " + " " * 20_000,
    "RETURN " + "(" * 3000 + "1" + ")" * 3000 + " AS n",
    "RETURN " + "[" * 3000 + "]" * 3000 + " AS n",
    "RETURN " + "(" * 300 + "1" + ")" * 299 + " AS n",
]

TABLES = (WRITES, SUBQUERIES, PROCEDURES, FILES, SCHEMA, CONTROL, SECOND, COMMENTS, ESCAPES, BACKTICKS,
          FUNCTIONS,
          ODD)

ATTACKS: list[str] = [line for table in TABLES for line in table.strip().split("\n")] + UNSEEN
