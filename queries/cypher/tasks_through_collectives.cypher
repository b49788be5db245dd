// vi: Những nhiệm vụ nào đến với các cơ quan này qua một tập thể mà cơ quan là thành viên?
// en: Which tasks reach these agencies through a collective they belong to?
// why: an open set is never expanded, whoever is listed under it
// step: workload
// param agencies strings: ids
// column agency: id of the member
// column collective: id of the collective
// column collective_title: its name
// column from_date: first day of membership
// column to_date: last day of membership
// column task: id of the task
// column edge: the edge, its type the role
UNWIND $agencies AS one
MATCH (a:Agency {id: one})-[m:THANH_VIEN]->(c:Agency)-[r:CHU_TRI|PHOI_HOP]->(t:Task)
WHERE coalesce(c.open_set, false) = false
RETURN a.id AS agency, c.id AS collective, c.title AS collective_title, m.from_date AS from_date,
       m.to_date AS to_date, t.id AS task, r AS edge
ORDER BY agency, collective, task
