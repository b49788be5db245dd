// vi: Các đơn vị trực thuộc cơ quan này chủ trì, phối hợp những nhiệm vụ nào?
// en: Which tasks do the units of this agency lead or coordinate by name?
// why: units of units too; an open set ("các phòng chuyên môn") names nobody, it only may concern them
// step: workload
// param agency agency: the agency over them
// column unit: id of the unit
// column unit_title: its name
// column task: id of the task
// column edge: the edge, its type the role
MATCH (a:Agency {id: $agency})<-[:TRUC_THUOC*1..4]-(u:Agency)
WHERE coalesce(u.open_set, false) = false AND u.id <> $agency
WITH DISTINCT u
MATCH (u)-[r:CHU_TRI|PHOI_HOP]->(t:Task)
RETURN u.id AS unit, u.title AS unit_title, t.id AS task, r AS edge
ORDER BY unit, task
