SELECT schema_name AS name, default_collation_name AS collation_name,
       CURRENT_USER() AS user
FROM information_schema.schemata
WHERE schema_name = DATABASE()
