// vi: Các cơ quan này kế thừa chức năng của cơ quan nào, từ ngày nào?
// en: Whose functions did these agencies take over, and when?
// step: workload
// param agencies strings: ids
// column agency: id of the newer body
// column older: id of the older body
// column older_title: its name
// column effective: from when
// column share: whole or part
// column basis: the document that says so
UNWIND $agencies AS one
MATCH (a:Agency {id: one})-[k:KE_THUA]->(o:Agency)
RETURN a.id AS agency, o.id AS older, o.title AS older_title, k.effective AS effective, k.share AS share,
       k.basis AS basis
ORDER BY agency, older
