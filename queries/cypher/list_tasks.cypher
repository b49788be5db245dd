// vi: Có những nhiệm vụ nào, ai chủ trì, ai phối hợp?
// en: Which tasks are there, who leads, who coordinates?
// why: OPTIONAL, so that a task without owner stays in the list; no SKIP, which ends Ladybug past the last row
// step: lists
// param plan string = : only tasks of this plan (its id); empty for all
// column plan: id of its plan
// column position: number of the task in the text
// column id: id
// column node: the whole node
// column lead: ids of those who lead
// column coordinate: ids of those who coordinate
// column file: where it is read, of a document in several files
// column page: page of PDF and scans
MATCH (t:Task)-[m:THUOC]->(p:Plan)
WHERE $plan = '' OR p.id = $plan
OPTIONAL MATCH (t)<-[:CHU_TRI]-(a:Agency)
WITH t, p, m.file AS file, m.page AS page, collect(DISTINCT a.id) AS leads
OPTIONAL MATCH (t)<-[:PHOI_HOP]-(b:Agency)
WITH t, p, file, page, leads, collect(DISTINCT b.id) AS coordinators
RETURN p.id AS plan, t.position AS position, t.id AS id, t AS node, leads AS lead, coordinators AS coordinate,
       file AS file, page AS page
ORDER BY plan, position, id
