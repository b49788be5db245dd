// vi: Số, ký hiệu này là của những văn bản nào, năm nào, ai viện dẫn?
// en: Which documents bear this number and symbol, of which years, and who cites them?
// why: a symbol without its year is no identity; a mention that nobody dates is a row of its own
// param so_ky_hieu symbols: number and symbol as printed (76/NQ-CP)
// column document: id
// column year: its year, none where nobody says it
// column issued: day of issue
// column issuer: who issued it
// column registered: whether the register knows it
// column citing: ids of the documents that cite it
// column tasks: number of tasks that rest on it
MATCH (x:Document)
WHERE x.so_ky_hieu IN $so_ky_hieu
OPTIONAL MATCH (x)<-[:CAN_CU|DAN_CHIEU]-(d:Document)
WITH x, collect(DISTINCT d.id) AS citing
RETURN x.id AS document, x.year AS year, x.issued AS issued, x.issuer AS issuer,
       coalesce(x.registered, false) AS registered, citing AS citing,
       COUNT { MATCH (x)<-[:CAN_CU]-(:Task) } AS tasks
ORDER BY document
