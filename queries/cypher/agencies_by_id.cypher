// vi: Các cơ quan này là gì?
// en: What are these agencies?
// step: workload
// param agencies strings: ids
// column id: id
// column node: the whole node
UNWIND $agencies AS one
MATCH (a:Agency {id: one})
RETURN a.id AS id, a AS node
ORDER BY id
