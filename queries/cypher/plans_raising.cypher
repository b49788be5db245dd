// vi: Những kế hoạch nào nhằm nâng cao chỉ số này?
// en: Which plans are meant to raise this index?
// step: lists
// param index_id string: id of the index
// column plan: id of the plan
// column plan_title: its title
// column edge: the edge with its evidence
MATCH (i:`Index` {id: $index_id})<-[r:IMPROVES]-(p:Plan)
RETURN p.id AS plan, p.title AS plan_title, r AS edge
ORDER BY plan
