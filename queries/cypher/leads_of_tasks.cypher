// vi: Ai chủ trì các nhiệm vụ này, và cơ quan đó còn tồn tại không?
// en: Who leads these tasks, and does that body still exist?
// step: trace
// param tasks strings: ids
// column task: id of the task
// column agency: id of the agency
// column valid_to: last day of the agency
// column successors: how many bodies took over from it
UNWIND $tasks AS one
MATCH (t:Task {id: one})<-[:CHU_TRI]-(a:Agency)
RETURN t.id AS task, a.id AS agency, a.valid_to AS valid_to,
       COUNT { MATCH (a)<-[:KE_THUA]-(s:Agency) } AS successors
ORDER BY task, agency
