"""More that must not pass: what one engine alone understands, and texts cut so that they mislead."""

LADYBUG = """
CALL enable_fts()
CALL QUERY_FTS_INDEX('Document', 'i', 'x') RETURN node
CALL create_vector_index('Document', 'i', 'folded')
CALL project_graph('g', ['Document'], ['CAN_CU'])
CALL show_attached_databases() RETURN *
CALL show_functions() RETURN *
CALL clear_warnings()
CALL file_info('{file}') RETURN *
CALL spill_to_disk=true
CALL var_length_extend_max_depth=1000
CALL force_checkpoint_on_close=false
CALL debug_enable_multi_writes=true
CALL auto_checkpoint=false
COPY (MATCH (n:Document) RETURN n.title) TO '{file}' (header=false, delim=';')
COPY (MATCH (n) RETURN n.id) TO 's3://bucket/evil.csv'
COPY Document FROM (MATCH (n:Document) RETURN n.*)
COPY Document FROM (LOAD FROM '{file}' RETURN *)
COPY Document FROM '{file}' (ignore_errors=true)
COPY Document FROM glob('{file}')
COPY Document(id, title) FROM '{file}'
LOAD FROM 'https://example.org/x.csv' RETURN *
LOAD FROM ['{file}', '/etc/passwd'] RETURN *
LOAD FROM '/etc/pass*' (file_format='csv') RETURN *
LOAD FROM df RETURN *
LOAD FROM $file RETURN *
LOAD FROM other.Document RETURN *
MATCH (n:Document) WITH n LOAD FROM '{file}' RETURN column0 AS line
MATCH (n:Document) RETURN n.id AS id UNION LOAD FROM '{file}' RETURN column0 AS id
ATTACH ':memory:' AS other (dbtype duckdb)
ATTACH 'postgres://localhost/x' AS other (dbtype postgres)
ATTACH '/etc/passwd' (dbtype sqlite)
INSTALL llm
LOAD EXTENSION llm
UNINSTALL json
UPDATE json
FORCE INSTALL fts FROM 'http://127.0.0.1/'
EXPORT DATABASE '{file}.d' (schema_only=true)
IMPORT DATABASE '{file}.d' ; RETURN 1 AS one
CREATE GRAPH evil
CREATE NODE TABLE Evil AS MATCH (n:Document) RETURN n.id AS id
CREATE REL TABLE GROUP EVIL (FROM Document TO Document)
CREATE MACRO size(x) AS 'evil'
DROP MACRO IF EXISTS size
ALTER TABLE Document ADD IF NOT EXISTS evil STRING DEFAULT 'x'
ALTER TABLE CAN_CU ADD FROM Plan TO Plan
EXPLAIN LOGICAL MATCH (n) RETURN n.id AS id
EXPLAIN LOAD FROM '{file}' RETURN *
PROFILE LOAD FROM '{file}' RETURN *
EXPLAIN COPY (MATCH (n) RETURN n.id) TO '{file}'
MATCH (a)-[e:CAN_CU*1..3 (r, n | WHERE load(n) > 1)]->(b) RETURN a.id AS id
MATCH p = (a)-[:CAN_CU*wshortest(x)]->(b) RETURN p AS p
MATCH (n) HINT (n JOIN m) RETURN n.id AS id
RETURN list_transform([1], x -> x) AS x
RETURN list_reduce([1], (x, y) -> x) AS x
RETURN regexp_matches('aaaa', '(a+)+b') AS x
RETURN rpad('a', 1000000000, 'b') AS x
RETURN create_embedding('a', 'x', 'y') AS x
RETURN internal_id(0, 0) AS x
RETURN factorial(100000) AS x
RETURN current_timestamp() AS x
"""

NEO4J = """
CALL (n) { CREATE (m:Document {id: 'evil'}) } RETURN 1 AS one
MATCH (n) WITH n CALL apoc.create.node(['Evil'], {}) YIELD node RETURN node AS node
CALL apoc.periodic.iterate('MATCH (n) RETURN n', 'DELETE n', {})
CALL apoc.cypher.runFile('{file}') YIELD row RETURN row AS row
CALL db.clearQueryCaches()
CALL dbms.setConfigValue('dbms.security.auth_enabled', 'false')
USE GRAPH other MATCH (n) RETURN n.id AS id
USE graph.byName('system') MATCH (n) RETURN n.id AS id
CREATE FULLTEXT INDEX evil FOR (n:Document) ON EACH [n.folded]
CREATE OR REPLACE DATABASE neo4j
CREATE ALIAS evil FOR DATABASE neo4j
SHOW INDEXES YIELD * RETURN *
SHOW PRIVILEGES
SHOW CURRENT USER
MATCH (n) WHERE n.id IN COLLECT { LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row } RETURN n.id AS id
MATCH (n:Document) WHERE (CREATE (m:Document {id: 'evil'})) RETURN n.id AS id
MATCH (n:Document) WHERE EXISTS { MATCH (m) DETACH DELETE m RETURN m } RETURN n.id AS id
MATCH (n:Document) RETURN CASE WHEN true THEN (MERGE (m:Document {id: 'evil'})) END AS x
MATCH (n:Document) RETURN [x IN COLLECT { MATCH (m) SET m.title = 'evil' RETURN m } | x] AS x
MATCH (n:Document) WITH n ORDER BY n.id LIMIT 1 MERGE (n)-[:CAN_CU]->(n) RETURN n.id AS id
MATCH (n:Document) RETURN n.id AS id ORDER BY id SET n.title = 'evil'
MATCH (n:Document) SKIP 1 DELETE n RETURN 1 AS one
WITH * MATCH (n) DELETE n
MATCH p = ALL SHORTEST (a)-[*]-(b) RETURN p AS p
MATCH REPEATABLE ELEMENTS (a)-[*]-(b) RETURN a.id AS id
LET x = 1 RETURN x AS x
WHEN true THEN { RETURN 1 AS x }
{ CREATE (n:Document) } RETURN 1 AS x
MATCH (n) RETURN n.id AS id INTERSECT MATCH (m) DELETE m
RETURN date.truncate('year', date()) AS x
RETURN date.transaction() AS x
"""

# Raw: backslashes as an analyst would send them.
CUT = r"""
RETURN 1 AS x LIMIT 1; COPY (MATCH (n) RETURN n.id) TO '{file}'
RETURN 1 AS x LIMIT 1 /* */ ; /* */ MATCH (n) DETACH DELETE n
RETURN 1 /* nested /* */ AS x */ AS y
RETURN 1 AS x <!-- CREATE (n) -->
RETURN "'" + '"' + "; MATCH (n) DELETE n //" AS x // '
RETURN '''; CREATE (n:Document) //' AS x
RETURN 'it'+''s' AS x; MATCH (n) DELETE n
RETURN 'a' 'b' AS x
RETURN "a" '; CREATE (n:Document) //' AS x
RETURN '\U00000027; CREATE (n) //' AS x
MATCH (n) \uuuu0044ELETE n RETURN 1 AS x
MATCH (n) WHERE n.id = "\\" OR 1=1 //" RETURN n.id AS id
MATCH (n:`Docu``ment`) RETURN n.id AS id
MATCH (`CREATE`) RETURN 1 AS x
RETURN `CALL` AS x
MATCH (n:``) RETURN n.id AS id
MATCH (n) RETURN n.`id`, n.`__proto__` AS x
MATCH (n:Document {id: $$}) RETURN n.id AS id
MATCH (n:Document {id: ${id}}) RETURN n.id AS id
MATCH (n:Document {id: $`id`}) RETURN n.id AS id
MATCH (n:Document {id: $1}) RETURN n.id AS id
RETURN $a.b(1) AS x
RETURN $a.b.load('x') AS x
RETURN {load: 1}.load AS x
RETURN coalesce.evil(1) AS x
RETURN count.load(1) AS x
RETURN getenv('HOME') AS x
RETURN sleep(1000) AS x
"""

MORE: list[str] = [line for table in (LADYBUG, NEO4J, CUT) for line in table.strip().split("\n")]
