// vi: Những văn bản nào ban hành kế hoạch của các nhiệm vụ này?
// en: Which documents promulgate the plans of these tasks?
// step: workload
// param tasks strings: ids
// column task: id of the task
// column carrier: id of the document
UNWIND $tasks AS one
MATCH (t:Task {id: one})-[:THUOC]->(:Plan)<-[:BAN_HANH]-(d:Document)
RETURN t.id AS task, d.id AS carrier
ORDER BY task, carrier
