// vi: Những văn bản nào dựa vào các văn bản này?
// en: Which documents rest on these?
// why: one step of a breadth-first walk; all paths at once explode on popular decrees
// step: lineage
// param documents documents: ids
// column document: id of the older one
// column other: id of the newer one
// column node: the newer one, whole
// column edge: the edge from other to document
UNWIND $documents AS one
MATCH (x:Document {id: one})<-[r:CAN_CU|THUC_HIEN|HUONG_DAN|QUY_DINH_CHI_TIET]-(n:Document)
WHERE coalesce(r.how, '') <> 'de_nghi'
RETURN x.id AS document, n.id AS other, n AS node, r AS edge
ORDER BY document, other
