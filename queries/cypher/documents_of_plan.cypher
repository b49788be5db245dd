// vi: Văn bản nào ban hành kế hoạch này?
// en: Which document promulgates this plan?
// step: lineage
// param plan string: id of the plan
// column document: id of the document
MATCH (p:Plan {id: $plan})<-[:BAN_HANH]-(x:Document)
RETURN x.id AS document
ORDER BY document
