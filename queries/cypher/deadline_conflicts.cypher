// vi: Thời hạn nào mâu thuẫn: hết trước ngày ban hành, hoặc nằm ngoài giai đoạn của kế hoạch?
// en: Which deadlines contradict: over before the day of issue, or outside the plan's period?
// why: a deadline that names only a month ends with the month, so that the month of issue is no conflict
// column task: id of the task
// column content: its text
// column plan: id of the plan
// column issued: day of issue
// column due_start: first day
// column due_end: last day
// column before_issue: over before it was issued
// column before_period: over before the plan begins
// column after_period: begins or ends after the plan is over
// column deadline_text: the time as printed
MATCH (t:Task)-[:THUOC]->(p:Plan)<-[:BAN_HANH]-(d:Document)
WITH t, p, min(d.issued) AS issued
WITH t, p, issued, coalesce(t.due_end < issued, false) AS before_issue,
     coalesce(t.due_end < p.period_start, false) AS before_period,
     coalesce(coalesce(t.due_end, t.due_start) > p.period_end, false) AS after_period
WHERE before_issue OR before_period OR after_period
RETURN t.id AS task, t.content AS content, p.id AS plan, issued AS issued, t.due_start AS due_start,
       t.due_end AS due_end, before_issue AS before_issue, before_period AS before_period,
       after_period AS after_period, t.deadline_text AS deadline_text
ORDER BY plan, task
