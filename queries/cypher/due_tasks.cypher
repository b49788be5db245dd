// vi: Nhiệm vụ nào đến hạn trong số ngày tới hoặc đã qua hạn, do ai chủ trì?
// en: Which tasks are due within the coming days or overdue, and who leads them?
// why: recurring tasks are fetched whatever their day, the judge finds the next one; what is ongoing is never overdue
// why: a task is due no more once its plan was replaced or repealed, and not yet before the plan was issued
// judge: due
// param day date = today: the day asked about
// param until date = today+30: last day looked at
// param agency agency = : only tasks this agency leads; empty for all
// column agency: id of the agency that leads, none if nobody does
// column task: id of the task
// column content: its text
// column plan: id of the plan
// column deadline_kind: by, within, recurring
// column deadline_text: the time as printed
// column due_start: first day
// column due_end: last day
// column every: cycle of a recurring task
// column period_start: first day of the plan
// column period_end: last day of the plan
MATCH (t:Task)-[:THUOC]->(p:Plan)
WHERE t.due_end <= date($until)
   OR (t.deadline_kind = 'recurring' AND coalesce(t.due_end, p.period_end, date($day)) >= date($day))
OPTIONAL MATCH (t)<-[:CHU_TRI]-(a:Agency)
WITH t, p, a
WHERE $agency = '' OR a.id = $agency
RETURN a.id AS agency, t.id AS task, t.content AS content, p.id AS plan, t.deadline_kind AS deadline_kind,
       t.deadline_text AS deadline_text, t.due_start AS due_start, t.due_end AS due_end, t.every AS every,
       p.period_start AS period_start, p.period_end AS period_end
ORDER BY due_end, task, agency
