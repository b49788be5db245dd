// vi: Văn bản nào ban hành kèm theo các văn bản này?
// en: Which documents carry these as an attachment?
// step: lineage
// param documents documents: ids
// column document: id of the attached one
// column other: id of the one that carries it
// column node: the one that carries, whole
// column edge: the edge from other to document
UNWIND $documents AS one
MATCH (x:Document {id: one})<-[r:BAN_HANH]-(n:Document)
RETURN x.id AS document, n.id AS other, n AS node, r AS edge
ORDER BY document, other
