// vi: Có những chỉ số nào, bao nhiêu nhiệm vụ và kế hoạch nhằm nâng cao mỗi chỉ số?
// en: Which indices are there, and how many tasks and plans are meant to raise each?
// step: lists
// param index_id string = : only this index (its id); empty for all
// column id: id
// column node: the whole node
// column tasks: tasks meant to raise it
// column plans: plans meant to raise it
MATCH (i:`Index`)
WHERE $index_id = '' OR i.id = $index_id
RETURN i.id AS id, i AS node, COUNT { MATCH (i)<-[:IMPROVES]-(:Task) } AS tasks,
       COUNT { MATCH (i)<-[:IMPROVES]-(:Plan) } AS plans
ORDER BY id
