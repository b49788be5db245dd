// vi: Các nhiệm vụ này tự viện dẫn những văn bản nào?
// en: Which documents do these tasks rest on by their own text?
// step: workload
// param tasks strings: ids
// column task: id of the task
// column document: id of the basis
// column how: thuc_hien, theo or neu
UNWIND $tasks AS one
MATCH (t:Task {id: one})-[r:CAN_CU]->(x:Document)
WHERE coalesce(r.how, '') <> 'de_nghi'
RETURN t.id AS task, x.id AS document, r.how AS how
ORDER BY task, document
