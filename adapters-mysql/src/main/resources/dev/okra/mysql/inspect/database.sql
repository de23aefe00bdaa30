SELECT schema_name AS name, default_collation_name AS collation_name
FROM information_schema.schemata
WHERE schema_name = DATABASE()
