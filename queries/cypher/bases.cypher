// vi: Văn bản này căn cứ vào những văn bản nào; lúc ban hành và hôm nay chúng còn hiệu lực không?
// en: What does this document rest on; was it in force at issue, and is it now?
// judge: bases
// param document document: the document
// column document: id of the basis
// column so_ky_hieu: its number and symbol
// column title: its title
// column how: can_cu or thuc_hien
// column basis_issued: its day of issue
// column basis_effective: its first day in force
// column issued: day of issue of the document that rests on it
// column article: the position cited
// column quote: the sentence that says so
MATCH (d:Document {id: $document})-[r:CAN_CU]->(x:Document)
WHERE coalesce(r.how, '') <> 'de_nghi'
RETURN x.id AS document, x.so_ky_hieu AS so_ky_hieu, x.title AS title, r.how AS how, x.issued AS basis_issued,
       x.effective AS basis_effective, d.issued AS issued, r.article AS article, r.quote AS quote
ORDER BY document
