// vi: Các nhiệm vụ này tự viện dẫn những văn bản nào?
// en: Which documents do these tasks rest on by their own text?
// step: workload
// param tasks strings: ids
// column task: id of the task
// column document: id of the basis
// column how: thuc_hien, theo or neu
// column file: where it is read, of a document in several files
// column page: page of PDF and scans
// column sure: per cent, of words recognised in a picture
// column doubt: why that mention is not confirmed
UNWIND $tasks AS one
MATCH (t:Task {id: one})-[r:CAN_CU]->(x:Document)
WHERE coalesce(r.how, '') <> 'de_nghi'
RETURN t.id AS task, x.id AS document, r.how AS how, r.file AS file, r.page AS page, r.sure AS sure,
       r.doubt AS doubt
ORDER BY task, document
