-- Columns with statistics are left out: asking for them makes the server open every table.
SELECT table_name AS name, table_type AS kind, engine AS engine, create_options AS options,
       table_collation AS collation_name, table_comment AS comment
FROM information_schema.tables
WHERE table_schema = DATABASE()
ORDER BY table_name
