SELECT c.table_name AS view_name, c.column_name AS name, c.column_type AS column_type, c.is_nullable AS nullable
FROM information_schema.columns c
JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
WHERE c.table_schema = DATABASE() AND t.table_schema = DATABASE() AND t.table_type = 'VIEW'
ORDER BY c.table_name, c.ordinal_position
