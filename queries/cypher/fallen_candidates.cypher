// vi: Những văn bản nào có thể đã hết hiệu lực, toàn bộ hoặc một phần?
// en: Which documents may have fallen, wholly or in part?
// why: three ways to fall: an act upon it, its own term, the end of the text it details
// step: trace
// column document: id
MATCH (x:Document)<-[:THAY_THE|BAI_BO|BAI_BO_MOT_PHAN|DINH_CHI]-(:Document)
RETURN DISTINCT x.id AS document
UNION
MATCH (x:Document) WHERE x.term_end IS NOT NULL
RETURN DISTINCT x.id AS document
UNION
MATCH (x:Document)-[:QUY_DINH_CHI_TIET]->(:Document)
RETURN DISTINCT x.id AS document
