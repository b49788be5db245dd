// vi: Các kế hoạch, nhiệm vụ này phải đạt những chỉ tiêu nào?
// en: Which targets are these plans and tasks to reach?
// step: lists
// param owners strings: ids of plans and tasks
// column owner: id of the plan or task
// column id: id of the target
// column node: the whole target
// column edge: the edge with its evidence
UNWIND $owners AS one
MATCH (p:Plan {id: one})-[r:DAT_CHI_TIEU]->(c:Target)
RETURN p.id AS owner, c.id AS id, c AS node, r AS edge
UNION ALL
UNWIND $owners AS one
MATCH (t:Task {id: one})-[r:DAT_CHI_TIEU]->(c:Target)
RETURN t.id AS owner, c.id AS id, c AS node, r AS edge
