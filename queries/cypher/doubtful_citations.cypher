// vi: Viện dẫn nào trong văn bản này sai ngày, mâu thuẫn giữa số và ngày, chưa rõ năm hoặc không có trong danh mục?
// en: Which citations of this document have a wrong or contradictory date, no year, or are not in the register?
// why: the printed date stays on the edge beside the day the register knows
// param document document: the citing document
// column cited: id of the cited one
// column cited_number: number as printed
// column cited_date: date as printed
// column issued: day of issue that the register knows
// column conflict: number and date, or date and register, contradict each other
// column no_year: nobody dates it
// column not_in_register: neither read nor in the register
// column quote: the sentence
MATCH (d:Document {id: $document})-[r:CAN_CU|DAN_CHIEU]->(x:Document)
WITH r, x, coalesce(r.conflict, false) AS conflict, x.year IS NULL AS no_year,
     coalesce(x.loaded, false) = false AND coalesce(x.registered, false) = false AS not_in_register
WHERE conflict OR no_year OR not_in_register
RETURN x.id AS cited, r.cited_number AS cited_number, r.cited_date AS cited_date, x.issued AS issued,
       conflict AS conflict, no_year AS no_year, not_in_register AS not_in_register, r.quote AS quote
ORDER BY cited
