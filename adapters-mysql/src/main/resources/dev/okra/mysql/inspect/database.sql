SELECT s.schema_name AS name, s.default_collation_name AS collation_name,
       CURRENT_USER() AS user, @@global.sql_mode AS server_mode,
       @@global.collation_connection AS server_collation,
       c.default_collate_name AS charset_collation
FROM information_schema.schemata s
JOIN information_schema.character_sets c
  ON c.character_set_name = 'utf8mb4'
WHERE s.schema_name = DATABASE()
