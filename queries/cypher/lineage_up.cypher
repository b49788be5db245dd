// vi: Các văn bản này dựa vào những văn bản nào?
// en: Which documents do these rest on?
// why: one step of a breadth-first walk; all paths at once explode on popular decrees
// step: lineage
// param documents documents: ids
// column document: id of the newer one
// column other: id of the older one
// column node: the older one, whole
// column edge: the edge from document to other
UNWIND $documents AS one
MATCH (x:Document {id: one})-[r:CAN_CU|THUC_HIEN|HUONG_DAN|QUY_DINH_CHI_TIET]->(n:Document)
WHERE coalesce(r.how, '') <> 'de_nghi'
RETURN x.id AS document, n.id AS other, n AS node, r AS edge
ORDER BY document, other
