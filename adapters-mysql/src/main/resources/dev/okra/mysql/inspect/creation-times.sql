-- Makes the server open every table, so it is asked only where something depends on it.
SELECT table_name AS name, CAST(create_time AS CHAR) AS created
FROM information_schema.tables
WHERE table_schema = DATABASE() AND create_options LIKE '%partitioned%'
