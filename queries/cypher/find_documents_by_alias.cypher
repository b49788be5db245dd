// vi: Văn bản nào còn mang mã này?
// en: Which document also bears this key?
// why: a law joined to its number keeps the keys by which texts name it
// step: resolve
// param alias string: a textual key
// column id: id
// column node: the whole node
MATCH (x:Document)
WHERE $alias IN x.aliases
RETURN x.id AS id, x AS node
ORDER BY id
