// vi: Những nhiệm vụ nào đến với cơ quan này qua một tập thể ("các sở, ban, ngành")?
// en: Which tasks reach this agency through a collective it belongs to?
// why: membership needs a source and must meet the days of the task; open sets are never expanded
// why: "trừ ..." leaves the named member out
// judge: exceptions
// param agency agency: the agency
// column agency: id of the agency
// column title: its name
// column province: its province
// column collective: id of the collective
// column role: CHU_TRI or PHOI_HOP
// column task: id of the task
// column content: its text
// column plan: id of the plan
// column due_end: last day
// column mention: the collective as printed
// column quote: the sentence
MATCH (a:Agency {id: $agency})-[m:THANH_VIEN]->(c:Agency)-[r:CHU_TRI|PHOI_HOP]->(t:Task)-[:THUOC]->(p:Plan)
WHERE coalesce(c.open_set, false) = false AND (m.to_date IS NULL OR p.period_start IS NULL
  OR m.to_date >= p.period_start) AND (m.from_date IS NULL OR p.period_end IS NULL OR m.from_date <= p.period_end)
RETURN a.id AS agency, a.title AS title, a.province AS province, c.id AS collective, type(r) AS role,
       t.id AS task, t.content AS content, p.id AS plan, t.due_end AS due_end, r.mention AS mention,
       r.quote AS quote
ORDER BY collective, role, due_end, plan, task
