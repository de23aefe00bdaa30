-- Everything that the file defines, with the texts that SQLite itself reads when it opens the file; and the columns
-- of its tables as SQLite sees them, against which the reading of those texts is held. One statement, so that both
-- are of the same moment.
SELECT o.type AS kind, o.name AS name, o.tbl_name AS owner, o.sql AS definition, l.type AS table_kind,
  NULL AS type, NULL AS hidden, NULL AS key_position, o.name AS sort_name, -1 AS sort_position
FROM sqlite_schema AS o
LEFT JOIN pragma_table_list AS l
  ON l.schema = 'main' AND l.name = o.name AND o.type IN ('table', 'view')
WHERE o.sql IS NOT NULL AND o.name NOT LIKE 'sqlite\_%' ESCAPE '\'
UNION ALL
SELECT 'column', c.name, l.name, NULL, NULL, c.type, c.hidden, c.pk, l.name, c.cid
FROM pragma_table_list AS l
JOIN pragma_table_xinfo(l.name, 'main') AS c
WHERE l.schema = 'main' AND l.type = 'table' AND l.name NOT LIKE 'sqlite\_%' ESCAPE '\'
ORDER BY sort_name, sort_position
