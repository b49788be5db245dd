// vi: Những văn bản nào có tên chứa các chữ này?
// en: Which documents have these words in their title?
// step: resolve
// param text string: words without diacritics, lower case
// column id: id
// column node: the whole node
MATCH (x:Document)
WHERE x.folded CONTAINS $text
RETURN x.id AS id, x AS node
ORDER BY id
