// vi: Có những kế hoạch nào, do văn bản nào ban hành, mỗi kế hoạch có bao nhiêu nhiệm vụ?
// en: Which plans are there, promulgated by which documents, with how many tasks?
// why: a plan that a decision promulgates and that carries a number of its own has two documents
// step: lists
// param plan string = : only this plan (its id); empty for all
// column id: id
// column node: the whole node
// column documents: ids of the documents that promulgate it
// column tasks: number of its tasks
MATCH (p:Plan)<-[:BAN_HANH]-(d:Document)
WHERE $plan = '' OR p.id = $plan
WITH p, collect(DISTINCT d.id) AS documents
RETURN p.id AS id, p AS node, documents AS documents, COUNT { MATCH (p)<-[:THUOC]-(:Task) } AS tasks
ORDER BY id
