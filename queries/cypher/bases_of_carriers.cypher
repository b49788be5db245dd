// vi: Các văn bản ban hành kế hoạch này căn cứ vào những văn bản nào?
// en: Which documents do these plans' documents rest on?
// why: once a document, not once a task: a plan has a hundred tasks and ten bases
// step: workload
// param documents documents: ids
// column carrier: id of the document that promulgates
// column document: id of the basis
// column how: can_cu or thuc_hien
// column file: where it is read, of a document in several files
// column page: page of PDF and scans
// column sure: per cent, of words recognised in a picture
// column doubt: why that mention is not confirmed
UNWIND $documents AS one
MATCH (d:Document {id: one})-[r:CAN_CU]->(x:Document)
WHERE coalesce(r.how, '') <> 'de_nghi'
RETURN d.id AS carrier, x.id AS document, r.how AS how, r.file AS file, r.page AS page, r.sure AS sure,
       r.doubt AS doubt
ORDER BY carrier, document
