// vi: Những tệp nào không đọc được, vì sao?
// en: Which files could not be read, and why?
// step: coverage
// column file: path as given
// column reason: why
MATCH (u:Unread)
RETURN u.id AS file, u.reason AS reason
ORDER BY file
