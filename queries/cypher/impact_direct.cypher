// vi: Nhiệm vụ nào viện dẫn trực tiếp văn bản này, và văn bản này còn hiệu lực không?
// en: Which tasks rest on this document by their own text, and is it still in force?
// why: from the document outwards, since it has fewer edges than the tasks; the judge leaves out mere announcements
// judge: basis
// param document document: the basis
// column document: id of the basis
// column so_ky_hieu: its number and symbol
// column task: id of the task
// column content: its text
// column plan: id of its plan
// column carrier: id of the document that promulgates the plan
// column issued: day of issue of that document
// column how: thuc_hien, theo or neu
// column quote: the sentence that says so
// column source_doc: the document it stands in
// column start_pos: where it begins there
// column end_pos: where it ends there
MATCH (x:Document {id: $document})<-[r:CAN_CU]-(t:Task)-[:THUOC]->(p:Plan)<-[:BAN_HANH]-(d:Document)
WHERE coalesce(r.how, '') <> 'de_nghi'
RETURN x.id AS document, x.so_ky_hieu AS so_ky_hieu, t.id AS task, t.content AS content, p.id AS plan,
       d.id AS carrier, d.issued AS issued, r.how AS how, r.quote AS quote, r.source_doc AS source_doc,
       r.start_pos AS start_pos, r.end_pos AS end_pos
ORDER BY plan, task, carrier
