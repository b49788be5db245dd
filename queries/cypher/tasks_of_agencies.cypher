// vi: Các cơ quan này chủ trì, phối hợp những nhiệm vụ nào?
// en: Which tasks do these agencies lead or coordinate by name?
// step: workload
// param agencies strings: ids
// column agency: id of the agency
// column task: id of the task
// column edge: the edge, its type the role
UNWIND $agencies AS one
MATCH (a:Agency {id: one})-[r:CHU_TRI|PHOI_HOP]->(t:Task)
RETURN a.id AS agency, t.id AS task, r AS edge
ORDER BY agency, task
