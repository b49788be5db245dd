// vi: Những tệp nào không đọc được, vì sao?
// en: Which files could not be read, and why?
// step: coverage
// column file: path as given
// column reason: why
MATCH (f:File)
RETURN f.id AS file, f.reason AS reason
ORDER BY file
