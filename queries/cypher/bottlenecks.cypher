// vi: Cơ quan nào là nút thắt: chủ trì nhiều nhất, phối hợp nhiều nhất, tách phần trực tiếp và phần qua tập thể?
// en: Which bodies are bottlenecks: most leads, most coordinations, by name and through collectives apart?
// why: two counts that are never added; open sets reach nobody
// why: what a collective was given after a body left it, or before it joined, is not the body's
// column agency: id
// column title: name
// column leads: tasks it leads by name
// column coordinates: tasks it coordinates by name
// column leads_collective: tasks led by a collective it belongs to
// column coordinates_collective: tasks coordinated by such a collective
MATCH (a:Agency)
WHERE coalesce(a.collective, false) = false
WITH a, COUNT { MATCH (a)-[:CHU_TRI]->(:Task) } AS leads, COUNT { MATCH (a)-[:PHOI_HOP]->(:Task) } AS coordinates
WHERE leads + coordinates > 0
OPTIONAL MATCH (a)-[m:THANH_VIEN]->(c:Agency)-[r:CHU_TRI|PHOI_HOP]->(t:Task)-[:THUOC]->(p:Plan)
WHERE coalesce(c.open_set, false) = false AND (m.to_date IS NULL OR p.period_start IS NULL
  OR m.to_date >= p.period_start) AND (m.from_date IS NULL OR p.period_end IS NULL OR m.from_date <= p.period_end)
WITH a, leads, coordinates, sum(CASE WHEN type(r) = 'CHU_TRI' THEN 1 ELSE 0 END) AS leads_collective,
     sum(CASE WHEN type(r) = 'PHOI_HOP' THEN 1 ELSE 0 END) AS coordinates_collective
RETURN a.id AS agency, a.title AS title, leads AS leads, coordinates AS coordinates,
       leads_collective AS leads_collective, coordinates_collective AS coordinates_collective
ORDER BY leads DESC, coordinates DESC, agency
