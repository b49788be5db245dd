// vi: Trong năm này, mỗi cơ quan có bao nhiêu nhiệm vụ chủ trì đến hạn theo từng quý?
// en: In this year, how many tasks that each body leads are due in each quarter?
// why: only deadlines with a last day; a task due in a quarter is counted there, whenever it began
// param year year: the year (2022)
// column agency: id
// column title: name
// column quarter_1: tasks due from January to March
// column quarter_2: tasks due from April to June
// column quarter_3: tasks due from July to September
// column quarter_4: tasks due from October to December
// column tasks: tasks due in the year
MATCH (a:Agency)-[:CHU_TRI]->(t:Task)
WHERE t.due_end >= date($year + '-01-01') AND t.due_end <= date($year + '-12-31')
RETURN a.id AS agency, a.title AS title,
       sum(CASE WHEN t.due_end <= date($year + '-03-31') THEN 1 ELSE 0 END) AS quarter_1,
       sum(CASE WHEN t.due_end > date($year + '-03-31') AND t.due_end <= date($year + '-06-30') THEN 1 ELSE 0 END)
         AS quarter_2,
       sum(CASE WHEN t.due_end > date($year + '-06-30') AND t.due_end <= date($year + '-09-30') THEN 1 ELSE 0 END)
         AS quarter_3,
       sum(CASE WHEN t.due_end > date($year + '-09-30') THEN 1 ELSE 0 END) AS quarter_4, count(t) AS tasks
ORDER BY tasks DESC, agency
