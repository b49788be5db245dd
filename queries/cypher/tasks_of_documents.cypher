// vi: Các văn bản này ban hành kế hoạch nào, gồm những nhiệm vụ nào?
// en: Which plans do these documents promulgate, with which tasks?
// step: trace
// param documents documents: ids
// column document: id of the promulgating document
// column plan: id of the plan
// column task: id of the task
// column promulgates: the edge from document to plan
// column belongs: the edge from task to plan
UNWIND $documents AS one
MATCH (x:Document {id: one})-[b:BAN_HANH]->(p:Plan)<-[m:THUOC]-(t:Task)
RETURN x.id AS document, p.id AS plan, t.id AS task, b AS promulgates, m AS belongs
ORDER BY document, plan, task
