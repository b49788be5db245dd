// vi: Câu trả lời dựa vào bao nhiêu văn bản đã đọc, bao nhiêu chỉ được viện dẫn, bao nhiêu viện dẫn chưa rõ?
// en: How many documents were read, how many are only cited, how many citations are unresolved?
// why: a document of the register that nobody cites counts as neither
// column documents_read: documents whose text was read
// column partly_read: those of them with notes of the reading, such as a header without number
// column documents_cited_only: documents that texts cite and nobody loaded
// column documents_not_in_register: those of them that the register does not know
// column citations_unresolved: mentions of documents that stay without a year
MATCH (x:Document)
OPTIONAL MATCH (x)<-[r:CAN_CU|DAN_CHIEU]-(:Document)
WITH x, coalesce(sum(r.mentions), 0) AS mentions, COUNT { MATCH (x)<-[:CAN_CU]-(:Task) } AS tasks
WITH coalesce(x.loaded, false) AS loaded, coalesce(x.registered, false) AS registered, x.year AS year, mentions,
     mentions + tasks > 0 AS cited, size(coalesce(x.warnings, [])) AS warnings
RETURN sum(CASE WHEN loaded THEN 1 ELSE 0 END) AS documents_read,
       sum(CASE WHEN loaded AND warnings > 0 THEN 1 ELSE 0 END) AS partly_read,
       sum(CASE WHEN cited AND NOT loaded THEN 1 ELSE 0 END) AS documents_cited_only,
       sum(CASE WHEN cited AND NOT loaded AND NOT registered THEN 1 ELSE 0 END) AS documents_not_in_register,
       sum(CASE WHEN year IS NULL AND NOT loaded THEN mentions ELSE 0 END) AS citations_unresolved
ORDER BY documents_read
