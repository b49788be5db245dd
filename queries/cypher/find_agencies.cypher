// vi: Những cơ quan nào có tên chứa các chữ này?
// en: Which agencies have these words in their name?
// step: resolve
// param text string: words without diacritics, lower case
// column id: id
// column node: the whole node
MATCH (a:Agency)
WHERE a.folded CONTAINS $text
RETURN a.id AS id, a AS node
ORDER BY id
