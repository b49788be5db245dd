// vi: Văn bản nào tác động lên hiệu lực của các văn bản này?
// en: Which documents act on the force of these documents?
// why: the newer acts on the older, so that the acts are incoming; whole edges, since the judge needs all of them
// step: force
// param documents documents: ids
// column document: id of the older one
// column newer: id of the newer one
// column newer_issued: day of issue of the newer one
// column newer_effective: first day of the newer one
// column newer_year: its year, - when unknown
// column act: the edge: type, effective, until, article, evidence
UNWIND $documents AS one
MATCH (x:Document {id: one})<-[r:THAY_THE|BAI_BO|BAI_BO_MOT_PHAN|SUA_DOI|DINH_CHI]-(n:Document)
RETURN x.id AS document, n.id AS newer, n.issued AS newer_issued, n.effective AS newer_effective,
       n.year AS newer_year, r AS act
ORDER BY document, newer
