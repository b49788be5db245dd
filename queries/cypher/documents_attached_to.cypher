// vi: Những văn bản nào được ban hành kèm theo các văn bản này?
// en: Which documents were promulgated by these?
// why: an attached document rests on what the one that carries it rests on
// step: trace, lineage
// param documents documents: ids
// column document: id of the one that carries
// column other: id of the attached one
// column node: the attached one, whole
// column edge: the edge from document to other
UNWIND $documents AS one
MATCH (x:Document {id: one})-[r:BAN_HANH]->(n:Document)
RETURN x.id AS document, n.id AS other, n AS node, r AS edge
ORDER BY document, other
