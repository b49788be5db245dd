// vi: Văn bản nào được viện dẫn nhưng chưa đọc và không có trong danh mục?
// en: Which documents are cited, but were not read and are not in the register?
// why: a mention of a document by a task counts with the document it stands in
// column document: id
// column so_ky_hieu: number and symbol
// column year_known: whether anybody dates it
// column citing: number of documents that cite it
// column mentions: how often
// column tasks: number of tasks that rest on it
MATCH (x:Document)<-[r:CAN_CU|DAN_CHIEU]-(d:Document)
WHERE coalesce(x.loaded, false) = false AND coalesce(x.registered, false) = false
WITH x, count(DISTINCT d.id) AS citing, sum(r.mentions) AS mentions
RETURN x.id AS document, x.so_ky_hieu AS so_ky_hieu, x.year IS NOT NULL AS year_known, citing AS citing,
       mentions AS mentions, COUNT { MATCH (x)<-[:CAN_CU]-(:Task) } AS tasks
ORDER BY mentions DESC, document
