SELECT event_name AS name, event_type AS kind, execute_at AS execute_at, interval_value AS interval_value,
       interval_field AS interval_field, starts AS starts, ends AS ends, created AS created, status AS status,
       on_completion AS completion, event_comment AS comment, event_definition AS body
FROM information_schema.events
WHERE event_schema = DATABASE()
ORDER BY event_name
