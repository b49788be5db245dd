// vi: Cơ quan này phải chủ trì những việc gì trong năm, xếp theo hạn, việc lặp ở nhiều kế hoạch đếm một lần?
// en: What must this agency lead in the year, by deadline, work repeated in several plans counted once?
// why: equal words (without diacritics) are one work; a task without its own days has those of its plan
// why: a plan that was replaced or repealed before the year began has nothing to do in it
// param agency agency: the agency
// param year year: the year (2022)
// column content: its text, where it first stands
// column first_due: the earliest last day
// column tasks: ids of the tasks
// column plans: ids of the plans
// column times: in how many tasks it stands
// column work: its words without diacritics
MATCH (a:Agency {id: $agency})-[:CHU_TRI]->(t:Task)-[:THUOC]->(p:Plan)
WHERE coalesce(t.due_start, p.period_start, date($year + '-01-01')) <= date($year + '-12-31')
  AND coalesce(t.due_end, p.period_end, date($year + '-12-31')) >= date($year + '-01-01')
  AND NOT EXISTS {
    MATCH (p)<-[:BAN_HANH]-(:Document)<-[e:THAY_THE|BAI_BO]-(n:Document)
    WHERE coalesce(e.effective, n.effective, n.issued) <= date($year + '-01-01')
  }
RETURN min(t.content) AS content, min(t.due_end) AS first_due, collect(DISTINCT t.id) AS tasks,
       collect(DISTINCT p.id) AS plans, count(DISTINCT t.id) AS times, t.folded AS work
ORDER BY first_due, work
