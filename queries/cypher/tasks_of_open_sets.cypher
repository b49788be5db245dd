// vi: Những nhiệm vụ nào giao cho một tập thể mở ("các cơ quan có liên quan") của tỉnh này?
// en: Which tasks are given to an open set of bodies of this province?
// why: it may concern any of them; nobody is named, so nobody is counted
// step: workload
// param province string: name of the province, empty for the centre
// column collective: id of the open set
// column collective_title: its name
// column task: id of the task
// column edge: the edge, its type the role
// column bodies: ids of the bodies that the set is a part of
MATCH (c:Agency)-[r:CHU_TRI|PHOI_HOP]->(t:Task)
WHERE c.open_set = true AND coalesce(c.province, '') = $province
OPTIONAL MATCH (c)-[:TRUC_THUOC]->(b:Agency)
WITH c, r, t, collect(DISTINCT b.id) AS bodies
RETURN c.id AS collective, c.title AS collective_title, t.id AS task, r AS edge, bodies AS bodies
ORDER BY collective, task
