// vi: Các cơ quan này là đơn vị trực thuộc của cơ quan nào?
// en: Which bodies are these agencies units of?
// step: workload
// param agencies strings: ids
// column agency: id of the unit
// column above: id of the body over it
UNWIND $agencies AS one
MATCH (a:Agency {id: one})-[:TRUC_THUOC]->(b:Agency)
RETURN a.id AS agency, b.id AS above
ORDER BY agency, above
