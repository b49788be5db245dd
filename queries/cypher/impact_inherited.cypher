// vi: Nhiệm vụ nào thuộc kế hoạch căn cứ vào văn bản này, và văn bản này còn hiệu lực không?
// en: Which tasks belong to plans that rest on this document, and is it still in force?
// why: the plan's document carries the căn cứ, not the plan; what is only proposed (theo đề nghị) is no basis
// judge: basis
// param document document: the basis
// column document: id of the basis
// column so_ky_hieu: its number and symbol
// column task: id of the task
// column content: its text
// column plan: id of its plan
// column carrier: id of the document that promulgates the plan
// column issued: day of issue of that document
// column how: can_cu or thuc_hien
// column quote: the sentence that says so
// column source_doc: the document it stands in
// column start_pos: where it begins there
// column end_pos: where it ends there
MATCH (x:Document {id: $document})<-[r:CAN_CU]-(d:Document)-[:BAN_HANH]->(p:Plan)<-[:THUOC]-(t:Task)
WHERE coalesce(r.how, '') <> 'de_nghi'
RETURN x.id AS document, x.so_ky_hieu AS so_ky_hieu, t.id AS task, t.content AS content, p.id AS plan,
       d.id AS carrier, d.issued AS issued, r.how AS how, r.quote AS quote, r.source_doc AS source_doc,
       r.start_pos AS start_pos, r.end_pos AS end_pos
ORDER BY plan, task, carrier
