// vi: Có những cơ quan nào, mỗi cơ quan được nêu tên chủ trì, phối hợp bao nhiêu nhiệm vụ?
// en: Which agencies are there, and how many tasks does each lead and coordinate by name?
// why: what comes through collectives and predecessors is the workload's to say
// step: lists
// column id: id
// column node: the whole node
// column leads: tasks that it leads by name
// column coordinates: tasks that it coordinates by name
MATCH (a:Agency)
RETURN a.id AS id, a AS node, COUNT { MATCH (a)-[:CHU_TRI]->(:Task) } AS leads,
       COUNT { MATCH (a)-[:PHOI_HOP]->(:Task) } AS coordinates
ORDER BY id
