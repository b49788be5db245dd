// vi: Các văn bản này ban hành kế hoạch nào, mỗi kế hoạch có bao nhiêu nhiệm vụ?
// en: Which plans do these documents promulgate, and how many tasks has each?
// step: lineage
// param documents documents: ids
// column document: id of the document
// column other: id of the plan
// column node: the plan, whole
// column edge: the edge with its evidence
// column tasks: number of its tasks
UNWIND $documents AS one
MATCH (x:Document {id: one})-[r:BAN_HANH]->(p:Plan)
RETURN x.id AS document, p.id AS other, p AS node, r AS edge,
       COUNT { MATCH (p)<-[:THUOC]-(:Task) } AS tasks
ORDER BY document, other
