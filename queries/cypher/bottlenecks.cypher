// vi: Cơ quan nào là nút thắt: chủ trì nhiều nhất, phối hợp nhiều nhất, tách phần trực tiếp và phần qua tập thể?
// en: Which bodies are bottlenecks: most leads, most coordinations, by name and through collectives apart?
// why: two counts that are never added; open sets reach nobody
// column agency: id
// column title: name
// column leads: tasks it leads by name
// column coordinates: tasks it coordinates by name
// column leads_collective: tasks led by a collective it belongs to
// column coordinates_collective: tasks coordinated by such a collective
MATCH (a:Agency)
WHERE coalesce(a.collective, false) = false
WITH a, COUNT { MATCH (a)-[:CHU_TRI]->(:Task) } AS leads, COUNT { MATCH (a)-[:PHOI_HOP]->(:Task) } AS coordinates
OPTIONAL MATCH (a)-[:THANH_VIEN]->(c:Agency)
WHERE coalesce(c.open_set, false) = false
WITH a, leads, coordinates, sum(COUNT { MATCH (c)-[:CHU_TRI]->(:Task) }) AS leads_collective,
     sum(COUNT { MATCH (c)-[:PHOI_HOP]->(:Task) }) AS coordinates_collective
WHERE leads + coordinates > 0
RETURN a.id AS agency, a.title AS title, leads AS leads, coordinates AS coordinates,
       leads_collective AS leads_collective, coordinates_collective AS coordinates_collective
ORDER BY leads DESC, coordinates DESC, agency
