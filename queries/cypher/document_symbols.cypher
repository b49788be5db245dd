// vi: Trong đồ thị có những số, ký hiệu nào?
// en: Which symbols are in the graph?
// step: resolve
// column id: id
// column so_ky_hieu: number and symbol
MATCH (x:Document)
WHERE x.so_ky_hieu IS NOT NULL
RETURN x.id AS id, x.so_ky_hieu AS so_ky_hieu
ORDER BY id
