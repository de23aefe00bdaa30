SELECT trigger_name AS name, event_object_table AS table_name, action_timing AS timing,
       event_manipulation AS event, action_statement AS action, definer AS definer,
       sql_mode AS sql_mode, collation_connection AS collation_connection
FROM information_schema.triggers
WHERE trigger_schema = DATABASE()
ORDER BY event_object_table, action_timing, event_manipulation, action_order
