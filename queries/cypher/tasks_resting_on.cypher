// vi: Những nhiệm vụ nào viện dẫn trực tiếp các văn bản này?
// en: Which tasks rest on these documents by their own text?
// step: trace
// param documents documents: ids
// column document: id of the basis
// column so_ky_hieu: its number and symbol
// column task: id of the task
// column edge: the edge with its evidence
UNWIND $documents AS one
MATCH (x:Document {id: one})<-[r:CAN_CU]-(t:Task)
WHERE coalesce(r.how, '') <> 'de_nghi'
RETURN x.id AS document, x.so_ky_hieu AS so_ky_hieu, t.id AS task, r AS edge
ORDER BY document, task
