// vi: Các văn bản này căn cứ, thực hiện văn bản nào?
// en: Which documents do these rest on or carry out?
// step: trace
// param documents documents: ids
// column document: id of the document
// column basis: id of what it rests on
UNWIND $documents AS one
MATCH (x:Document {id: one})-[r:CAN_CU|THUC_HIEN]->(b:Document)
WHERE coalesce(r.how, '') <> 'de_nghi'
RETURN DISTINCT x.id AS document, b.id AS basis
ORDER BY document, basis
