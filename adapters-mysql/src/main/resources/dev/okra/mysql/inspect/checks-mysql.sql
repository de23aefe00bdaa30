-- Each part is made a table of first, and the second gets a key: joined as they are, the server would go through the dictionary of
-- all checks again for each one.
SELECT t.table_name AS table_name, c.constraint_name AS name, c.check_clause AS expression,
       'Table' AS level, t.enforced = 'NO' AS unenforced
FROM (
  SELECT constraint_name, check_clause
  FROM information_schema.check_constraints
  WHERE constraint_schema = DATABASE()
  LIMIT 1000000000
) c
JOIN (
  SELECT DISTINCT constraint_name, table_name, enforced
  FROM information_schema.table_constraints
  WHERE constraint_schema = DATABASE() AND constraint_type = 'CHECK'
) t
  ON t.constraint_name = c.constraint_name
ORDER BY t.table_name, c.constraint_name
