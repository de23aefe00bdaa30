SELECT event_name AS name, event_type AS kind, CAST(execute_at AS CHAR) AS execute_at, interval_value AS interval_value,
       interval_field AS interval_field, CAST(starts AS CHAR) AS starts, CAST(ends AS CHAR) AS ends, CAST(created AS CHAR) AS created, status AS status, definer AS definer,
       on_completion AS completion, event_comment AS comment, event_definition AS body,
       sql_mode AS sql_mode, collation_connection AS collation_connection
FROM information_schema.events
WHERE event_schema = DATABASE()
ORDER BY event_name
