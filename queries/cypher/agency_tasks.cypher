// vi: Cơ quan này được nêu tên chủ trì, phối hợp những nhiệm vụ nào, trong kế hoạch nào, hạn nào?
// en: Which tasks does this agency lead or coordinate by name, in which plan, until when?
// why: by name only; what comes through collectives and predecessors are questions of their own
// param agency agency: the agency
// column role: CHU_TRI or PHOI_HOP
// column task: id of the task
// column content: its text
// column plan: id of the plan
// column deadline_kind: by, within, recurring, ongoing, event, none
// column due_start: first day
// column due_end: last day
// column deadline_text: the time as printed
MATCH (a:Agency {id: $agency})-[r:CHU_TRI|PHOI_HOP]->(t:Task)-[:THUOC]->(p:Plan)
RETURN type(r) AS role, t.id AS task, t.content AS content, p.id AS plan, t.deadline_kind AS deadline_kind,
       t.due_start AS due_start, t.due_end AS due_end, t.deadline_text AS deadline_text
ORDER BY role, due_end, plan, task
