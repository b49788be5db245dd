// vi: Những văn bản nào đã được đọc?
// en: Which documents were read?
// step: lists
// column id: id
// column node: the whole node
// column plans: number of plans it promulgates
// column tasks: number of tasks in them
MATCH (d:Document)
WHERE d.loaded = true
WITH d, COUNT { MATCH (d)-[:BAN_HANH]->(:Plan) } AS plans,
     COUNT { MATCH (d)-[:BAN_HANH]->(:Plan)<-[:THUOC]-(:Task) } AS tasks
RETURN d.id AS id, d AS node, plans AS plans, tasks AS tasks
ORDER BY id
