// vi: Các kế hoạch, nhiệm vụ này nhằm nâng cao những chỉ số nào?
// en: Which indices are these plans and tasks meant to raise?
// step: lists
// param owners strings: ids of plans and tasks
// column owner: id of the plan or task
// column id: id of the index
// column title: its name
// column name_en: its name in English
// column edge: the edge with its evidence
UNWIND $owners AS one
MATCH (p:Plan {id: one})-[r:IMPROVES]->(i:`Index`)
RETURN p.id AS owner, i.id AS id, i.title AS title, i.name_en AS name_en, r AS edge
UNION ALL
UNWIND $owners AS one
MATCH (t:Task {id: one})-[r:IMPROVES]->(i:`Index`)
RETURN t.id AS owner, i.id AS id, i.title AS title, i.name_en AS name_en, r AS edge
