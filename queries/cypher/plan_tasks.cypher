// vi: Kế hoạch do văn bản này ban hành gồm những nhiệm vụ nào, ai chủ trì, ai phối hợp, hạn nào?
// en: Which tasks has the plan that this document promulgates, who leads, who coordinates, until when?
// why: OPTIONAL, so that a task without owner stays in the list
// param document document: the document
// column plan: id of the plan
// column position: number of the task in the text
// column task: id of the task
// column section: marks of the headings over it
// column content: its text
// column lead: ids of those who lead
// column coordinate: ids of those who coordinate
// column deadline_kind: by, within, recurring, ongoing, event, none
// column due_start: first day
// column due_end: last day
// column deadline_text: the time as printed
MATCH (d:Document {id: $document})-[:BAN_HANH]->(p:Plan)<-[:THUOC]-(t:Task)
OPTIONAL MATCH (t)<-[:CHU_TRI]-(a:Agency)
WITH p, t, collect(DISTINCT a.id) AS leads
OPTIONAL MATCH (t)<-[:PHOI_HOP]-(b:Agency)
WITH p, t, leads, collect(DISTINCT b.id) AS coordinators
RETURN p.id AS plan, t.position AS position, t.id AS task, t.section AS section, t.content AS content,
       leads AS lead, coordinators AS coordinate, t.deadline_kind AS deadline_kind, t.due_start AS due_start,
       t.due_end AS due_end, t.deadline_text AS deadline_text
ORDER BY plan, position, task
