// vi: Các kết quả này chấm theo những tiêu chí nào, tiêu chí nào chưa đạt?
// en: By which criteria were these results scored, which were not reached?
// step: lists
// param results strings: ids
// column result: id of the result
// column id: id of the criterion
// column node: the whole criterion
// column edge: the edge with its evidence
UNWIND $results AS one
MATCH (x:IndexResult {id: one})-[r:TIEU_CHI]->(c:Criterion)
RETURN x.id AS result, c.id AS id, c AS node, r AS edge
ORDER BY result, id
