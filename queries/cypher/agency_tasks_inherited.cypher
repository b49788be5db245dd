// vi: Cơ quan này kế thừa những nhiệm vụ nào của cơ quan cũ, toàn bộ hay một phần chức năng?
// en: Which tasks does this agency inherit from the bodies it took over, wholly or in part?
// why: one step of succession; old plans keep the old name, a part of the functions may have gone elsewhere
// param agency agency: the newer body
// param day date = today: the day asked about
// column older: id of the older body
// column share: whole or part
// column effective: from when
// column basis: the document that says so
// column role: CHU_TRI or PHOI_HOP
// column task: id of the task
// column content: its text
// column plan: id of the plan
// column due_end: last day
// column overdue: its last day is past
MATCH (a:Agency {id: $agency})-[k:KE_THUA]->(o:Agency)-[r:CHU_TRI|PHOI_HOP]->(t:Task)-[:THUOC]->(p:Plan)
WHERE coalesce(k.effective, date($day)) <= date($day)
RETURN o.id AS older, k.share AS share, k.effective AS effective, k.basis AS basis, type(r) AS role,
       t.id AS task, t.content AS content, p.id AS plan, t.due_end AS due_end,
       coalesce(t.due_end < date($day), false) AS overdue
ORDER BY older, role, due_end, task
