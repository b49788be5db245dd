// vi: Kế hoạch nào căn cứ vào một văn bản ban hành sau chính nó, hoặc chưa có hiệu lực khi nó ban hành?
// en: Which plans rest on a document issued after them, or not yet in force when they were issued?
// why: the day of issue and the day of force are two things, so that each has its own column
// column document: id of the document that rests on it
// column issued: its day of issue
// column basis: id of the basis
// column basis_issued: day of issue of the basis
// column basis_effective: first day of the basis
// column issued_later: the basis was issued after the document
// column in_force_later: the basis took effect after the document was issued
// column quote: the sentence that cites it
MATCH (d:Document)-[r:CAN_CU]->(x:Document)
WHERE (x.issued > d.issued OR x.effective > d.issued) AND coalesce(r.how, '') <> 'de_nghi'
RETURN d.id AS document, d.issued AS issued, x.id AS basis, x.issued AS basis_issued,
       x.effective AS basis_effective, coalesce(x.issued > d.issued, false) AS issued_later,
       coalesce(x.effective > d.issued, false) AS in_force_later, r.quote AS quote
ORDER BY document, basis
