// vi: Các đơn vị trực thuộc cơ quan này chủ trì, phối hợp những nhiệm vụ nào, trong kế hoạch nào, hạn nào?
// en: Which tasks do the units of this agency lead or coordinate by name, in which plan, until when?
// why: units of units too; open sets ("các phòng chuyên môn") are never expanded
// param agency agency: the agency over them
// column unit: id of the unit
// column unit_title: its name
// column role: CHU_TRI or PHOI_HOP
// column task: id of the task
// column content: its text
// column plan: id of the plan
// column due_end: last day
// column deadline_text: the time as printed
MATCH (a:Agency {id: $agency})<-[:TRUC_THUOC*1..4]-(u:Agency)
WHERE coalesce(u.open_set, false) = false AND u.id <> $agency
WITH DISTINCT u
MATCH (u)-[r:CHU_TRI|PHOI_HOP]->(t:Task)-[:THUOC]->(p:Plan)
RETURN u.id AS unit, u.title AS unit_title, type(r) AS role, t.id AS task, t.content AS content, p.id AS plan,
       t.due_end AS due_end, t.deadline_text AS deadline_text
ORDER BY unit, role, due_end, plan, task
