// vi: Các nhiệm vụ này là gì, thuộc kế hoạch nào, do văn bản nào ban hành?
// en: What are these tasks, of which plan, promulgated by which document?
// why: a plan without its document (only its tasks were read) keeps its tasks
// step: trace
// param tasks strings: ids
// column task: id of the task
// column node: the whole task
// column plan: id of the plan
// column plan_title: its title
// column period_start: first day of the plan
// column period_end: last day of the plan
// column document: id of the promulgating document
// column issued: its day of issue
// column later_changes_apply: whether it says that later changes of its bases apply
UNWIND $tasks AS one
MATCH (t:Task {id: one})
OPTIONAL MATCH (t)-[:THUOC]->(p:Plan)
OPTIONAL MATCH (p)<-[:BAN_HANH]-(d:Document)
RETURN t.id AS task, t AS node, p.id AS plan, p.title AS plan_title, p.period_start AS period_start,
       p.period_end AS period_end, d.id AS document, d.issued AS issued,
       d.later_changes_apply AS later_changes_apply
ORDER BY task, plan, issued, document
