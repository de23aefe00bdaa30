-- DISTINCT makes a table of the second part, which the server then gives a key; else it would go through all of it for each
-- column of the first.
SELECT k.table_name AS table_name, k.constraint_name AS name, k.column_name AS column_name,
       k.referenced_table_schema AS referenced_database, k.referenced_table_name AS referenced_table,
       k.referenced_column_name AS referenced_column, r.delete_rule AS on_delete, r.update_rule AS on_update
FROM information_schema.key_column_usage k
JOIN (
  SELECT DISTINCT table_name, constraint_name, delete_rule, update_rule
  FROM information_schema.referential_constraints
  WHERE constraint_schema = DATABASE()
) r
  ON r.table_name = k.table_name
 AND r.constraint_name = k.constraint_name
WHERE k.table_schema = DATABASE()
  AND k.referenced_table_name IS NOT NULL
ORDER BY k.table_name, k.constraint_name, k.ordinal_position
