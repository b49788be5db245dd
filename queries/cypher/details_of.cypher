// vi: Các văn bản này quy định chi tiết văn bản nào?
// en: Which documents do these detail?
// step: force
// param documents documents: ids
// column document: id of the detailing one
// column parent: id of the one it details
UNWIND $documents AS one
MATCH (x:Document {id: one})-[:QUY_DINH_CHI_TIET]->(p:Document)
RETURN x.id AS document, p.id AS parent
ORDER BY document, parent
