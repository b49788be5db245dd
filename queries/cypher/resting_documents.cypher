// vi: Những văn bản nào căn cứ, thực hiện, hướng dẫn hoặc quy định chi tiết văn bản này?
// en: Which documents rest on this one, carry it out, guide or detail it?
// why: one row a document and relation
// param document document: the basis
// column document: id of the newer one
// column so_ky_hieu: its number and symbol
// column title: its title
// column relation: type of the edge
// column how: can_cu, thuc_hien or de_nghi
// column issued: its day of issue
// column quote: the sentence that says so
MATCH (x:Document {id: $document})<-[r:CAN_CU|THUC_HIEN|HUONG_DAN|QUY_DINH_CHI_TIET]-(n:Document)
RETURN n.id AS document, n.so_ky_hieu AS so_ky_hieu, n.title AS title, type(r) AS relation, r.how AS how,
       n.issued AS issued, r.quote AS quote
ORDER BY document, relation
