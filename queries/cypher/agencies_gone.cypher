// vi: Nhiệm vụ nào giao cho cơ quan không còn tồn tại, và cơ quan đó có ai kế thừa không?
// en: Which tasks are given to a body that no longer exists, and did anybody take over from it?
// why: a task whose body has no successor has lost its owner; a successor takes over by law, not by reassignment
// param day date = today: the day asked about
// column agency: id of the body that is gone
// column title: its name
// column valid_to: its last day
// column role: CHU_TRI or PHOI_HOP
// column task: id of the task
// column content: its text
// column plan: id of the plan
// column due_end: last day of the task
// column over: the task or its plan was over while the body still existed, or the plan has been replaced
// column successors: ids of those who took over
MATCH (a:Agency)-[r:CHU_TRI|PHOI_HOP]->(t:Task)-[:THUOC]->(p:Plan)
WHERE a.valid_to < date($day)
OPTIONAL MATCH (a)<-[k:KE_THUA]-(s:Agency)
WHERE coalesce(k.effective, date($day)) <= date($day)
WITH a, r, t, p, collect(DISTINCT s.id) AS successors
RETURN a.id AS agency, a.title AS title, a.valid_to AS valid_to, type(r) AS role, t.id AS task,
       t.content AS content, p.id AS plan, t.due_end AS due_end,
       coalesce(coalesce(t.due_end, p.period_end) <= a.valid_to, false) OR EXISTS {
         MATCH (p)<-[:BAN_HANH]-(:Document)<-[e:THAY_THE|BAI_BO]-(n:Document)
         WHERE coalesce(e.effective, n.effective, n.issued) <= date($day)
       } AS over, successors AS successors
ORDER BY over, agency, task, role
