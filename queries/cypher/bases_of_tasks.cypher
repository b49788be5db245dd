// vi: Các nhiệm vụ này dựa vào văn bản nào, trực tiếp và qua kế hoạch?
// en: Which documents do these tasks rest on, by their own text and through their plan?
// step: workload
// param tasks strings: ids
// column task: id of the task
// column document: id of the basis
// column grade: direct or inherited
// column edge: the edge with its evidence
UNWIND $tasks AS one
MATCH (t:Task {id: one})-[r:CAN_CU]->(x:Document)
WHERE coalesce(r.how, '') <> 'de_nghi'
RETURN t.id AS task, x.id AS document, 'direct' AS grade, r AS edge
UNION ALL
UNWIND $tasks AS one
MATCH (t:Task {id: one})-[:THUOC]->(:Plan)<-[:BAN_HANH]-(:Document)-[r:CAN_CU]->(x:Document)
WHERE coalesce(r.how, '') <> 'de_nghi'
RETURN t.id AS task, x.id AS document, 'inherited' AS grade, r AS edge
