// vi: Trong đồ thị có những cơ quan nào?
// en: Which agencies are in the graph?
// step: resolve
// column id: id
// column node: the whole node
MATCH (a:Agency)
RETURN a.id AS id, a AS node
ORDER BY id
