// vi: Cơ quan nào kế thừa chức năng của các cơ quan này, từ ngày nào?
// en: Who took over the functions of these agencies, and when?
// step: workload
// param agencies strings: ids
// column agency: id of the older body
// column newer: id of the newer body
// column newer_title: its name
// column effective: from when
// column share: whole or part
// column basis: the document that says so
UNWIND $agencies AS one
MATCH (a:Agency {id: one})<-[k:KE_THUA]-(n:Agency)
RETURN a.id AS agency, n.id AS newer, n.title AS newer_title, k.effective AS effective, k.share AS share,
       k.basis AS basis
ORDER BY agency, newer
