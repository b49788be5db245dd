// vi: Những nhiệm vụ nào nhằm nâng cao chỉ số này?
// en: Which tasks are meant to raise this index?
// step: lists
// param index_id string: id of the index
// column task: id of the task
// column content: its text
// column plan: id of its plan
// column plan_title: the plan's title
// column position: number of the task in the text
// column edge: the edge with its evidence
MATCH (i:`Index` {id: $index_id})<-[r:IMPROVES]-(t:Task)-[:THUOC]->(p:Plan)
RETURN t.id AS task, coalesce(t.content, t.title) AS content, p.id AS plan, p.title AS plan_title,
       t.position AS position, r AS edge
ORDER BY plan, position, task
