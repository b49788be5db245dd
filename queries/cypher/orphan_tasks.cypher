// vi: Nhiệm vụ nào không có cơ quan chủ trì, có từ hai cơ quan chủ trì, hoặc không có thời hạn?
// en: Which tasks have no lead, more than one lead, or no deadline?
// why: a collective that leads is one lead, whoever belongs to it
// param document document = : only tasks of the plan this document promulgates; empty for all
// column task: id of the task
// column content: its text
// column plan: id of the plan
// column leads: number of those who lead
// column coordinators: number of those who coordinate
// column no_lead: nobody leads
// column several_leads: more than one leads
// column no_deadline: the text gives no time
// column deadline_text: what stands in its place
MATCH (d:Document)-[:BAN_HANH]->(p:Plan)<-[:THUOC]-(t:Task)
WHERE $document = '' OR d.id = $document
WITH DISTINCT t, p, COUNT { MATCH (t)<-[:CHU_TRI]-(:Agency) } AS leads,
     COUNT { MATCH (t)<-[:PHOI_HOP]-(:Agency) } AS coordinators,
     coalesce(t.deadline_kind, 'none') = 'none' AS no_deadline
WHERE leads <> 1 OR no_deadline
RETURN t.id AS task, t.content AS content, p.id AS plan, leads AS leads, coordinators AS coordinators,
       leads = 0 AS no_lead, leads > 1 AS several_leads, no_deadline AS no_deadline,
       t.deadline_text AS deadline_text
ORDER BY plan, task
