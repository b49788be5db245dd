// vi: Những văn bản nào căn cứ trực tiếp vào các văn bản này?
// en: Which documents rest on these?
// why: one step of a breadth-first walk; what is only proposed (theo đề nghị) is no basis
// step: trace
// param documents documents: ids
// column document: id of the basis
// column so_ky_hieu: its number and symbol
// column other: id of the one that rests on it
// column loaded: whether the text of the other one was read
// column edge: the edge from other to document
UNWIND $documents AS one
MATCH (x:Document {id: one})<-[r:CAN_CU]-(n:Document)
WHERE coalesce(r.how, '') <> 'de_nghi'
RETURN x.id AS document, x.so_ky_hieu AS so_ky_hieu, n.id AS other, coalesce(n.loaded, false) AS loaded,
       r AS edge
ORDER BY document, other
