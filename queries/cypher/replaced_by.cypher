// vi: Văn bản nào thay thế văn bản này, qua mấy bước, từ ngày nào, theo điều khoản nào?
// en: What replaces this document, in how many steps, from when, by which article?
// why: bounded walk from the older to the newer; each row is the last step of one walk, DISTINCT since walks repeat
// judge: replacement
// param document document: the older one
// column step: 1 for what replaces it, 2 for what replaces that
// column older: id replaced in this step
// column newer: id that replaces it
// column so_ky_hieu: number and symbol of the newer one
// column effective: from when
// column article: where the newer one says so
// column certainty: stated or register
// column confidence: of a register row
MATCH p = (x:Document {id: $document})<-[:THAY_THE*0..5]-(m:Document)<-[e:THAY_THE]-(n:Document)
RETURN DISTINCT length(p) AS step, m.id AS older, n.id AS newer, n.so_ky_hieu AS so_ky_hieu,
       coalesce(e.effective, n.effective) AS effective, e.article AS article, e.certainty AS certainty,
       e.confidence AS confidence
ORDER BY step, older, newer
