// vi: Các văn bản này là gì?
// en: What are these documents?
// step: force
// param documents documents: ids
// column id: id
// column node: the whole node
UNWIND $documents AS one
MATCH (x:Document {id: one})
RETURN x.id AS id, x AS node
ORDER BY id
