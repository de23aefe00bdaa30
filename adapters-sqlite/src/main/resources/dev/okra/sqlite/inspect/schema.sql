-- Everything that the file defines, with the texts that SQLite itself reads when it opens the file; and the columns
-- of its tables as SQLite sees them, against which the reading of those texts is held. One statement, so that both
-- are of the same moment. The list of tables is materialised: joined as it is, SQLite would list all tables again for
-- each object.
WITH listed AS MATERIALIZED (
  SELECT name, type FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
)
SELECT o.type AS kind, o.name AS name, o.tbl_name AS owner, o.sql AS definition, l.type AS table_kind,
  NULL AS type, NULL AS hidden, NULL AS key_position, o.name AS sort_name, -1 AS sort_position
FROM sqlite_schema AS o
LEFT JOIN listed AS l ON l.name = o.name AND o.type IN ('table', 'view')
WHERE o.sql IS NOT NULL AND o.name NOT LIKE 'sqlite\_%' ESCAPE '\'
UNION ALL
SELECT 'column', c.name, l.name, NULL, NULL, c.type, c.hidden, c.pk, l.name, c.cid
FROM listed AS l
JOIN pragma_table_xinfo(l.name, 'main') AS c
WHERE l.type = 'table'
ORDER BY sort_name, sort_position
