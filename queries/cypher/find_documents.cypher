// vi: Những văn bản nào có số này?
// en: Which documents have this number?
// step: resolve
// param suffix string: the end of the id: / and the number as keys write it (/61-2018)
// column id: id
// column node: the whole node
MATCH (x:Document)
WHERE x.id ENDS WITH $suffix
RETURN x.id AS id, x AS node
ORDER BY id
