-- An event's times are those of its own time zone, apart from when it was made and altered.
SELECT event_name AS name, event_type AS kind, CAST(execute_at AS CHAR) AS execute_at, interval_value AS interval_value,
       interval_field AS interval_field, CAST(starts AS CHAR) AS starts, CAST(ends AS CHAR) AS ends,
       CAST(CONVERT_TZ(created, @@SESSION.time_zone, time_zone) AS CHAR) AS created,
       CAST(CONVERT_TZ(last_altered, @@SESSION.time_zone, time_zone) AS CHAR) AS altered,
       status AS status, definer AS definer,
       on_completion AS completion, event_comment AS comment, event_definition AS body,
       sql_mode AS sql_mode, collation_connection AS collation_connection
FROM information_schema.events
WHERE event_schema = DATABASE()
ORDER BY event_name
