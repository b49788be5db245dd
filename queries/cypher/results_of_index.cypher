// vi: Chỉ số này đã có những kết quả nào, của cơ quan nào, văn bản nào nêu?
// en: Which results of this index were reported, of which body, by which document?
// step: lists
// param index_id string = : id of the index; empty for all
// param document string = : id of the document that reports; empty for all
// column id: id of the result
// column node: the whole result
// column index_id: id of the index
// column index_title: its name
// column index_name_en: its name in English
// column agency: id of the body whose result it is, where one is named
// column agency_title: its name
// column edge: the edge with its evidence
MATCH (x:IndexResult)-[r:KET_QUA]->(i:`Index`)
WHERE ($index_id = '' OR i.id = $index_id) AND ($document = '' OR r.source_doc = $document)
OPTIONAL MATCH (x)-[:KET_QUA]->(a:Agency)
RETURN x.id AS id, x AS node, i.id AS index_id, i.title AS index_title,
       i.name_en AS index_name_en, a.id AS agency, a.title AS agency_title,
       r AS edge
ORDER BY id, agency
