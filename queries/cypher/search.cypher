// vi: Văn bản, kế hoạch, nhiệm vụ, cơ quan, chỉ số nào có các chữ này (không cần dấu)?
// en: Which documents, plans, tasks, agencies and indices have these words (diacritics not needed)?
// why: CONTAINS on the folded text, the same on both engines
// step: search
// param text string: words without diacritics, lower case
// column kind: label
// column id: id
// column title: title, of a task its text
// column folded: title and text without diacritics
// column province: province of a document or agency, empty for the others
MATCH (n:Document) WHERE n.folded CONTAINS $text
RETURN 'Document' AS kind, n.id AS id, n.title AS title, n.folded AS folded, coalesce(n.province, '') AS province
UNION ALL
MATCH (n:Plan) WHERE n.folded CONTAINS $text
RETURN 'Plan' AS kind, n.id AS id, n.title AS title, n.folded AS folded, coalesce(n.province, '') AS province
UNION ALL
MATCH (n:Task) WHERE n.folded CONTAINS $text
RETURN 'Task' AS kind, n.id AS id, coalesce(n.content, n.title) AS title, n.folded AS folded, '' AS province
UNION ALL
MATCH (n:Agency) WHERE n.folded CONTAINS $text
RETURN 'Agency' AS kind, n.id AS id, n.title AS title, n.folded AS folded, coalesce(n.province, '') AS province
UNION ALL
MATCH (n:`Index`) WHERE n.folded CONTAINS $text
RETURN 'Index' AS kind, n.id AS id, n.title AS title, n.folded AS folded, '' AS province
UNION ALL
MATCH (n:Target) WHERE n.folded CONTAINS $text
RETURN 'Target' AS kind, n.id AS id, n.title AS title, n.folded AS folded, '' AS province
