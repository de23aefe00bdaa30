SELECT table_name AS table_name, constraint_name AS name, check_clause AS expression,
       level AS level, 0 AS unenforced
FROM information_schema.check_constraints
WHERE constraint_schema = DATABASE()
ORDER BY table_name, constraint_name
