SELECT routine_name AS name, routine_type AS kind, dtd_identifier AS returns, character_set_name AS charset,
       routine_definition AS body, is_deterministic AS is_pure, sql_data_access AS data_access,
       security_type AS security, definer AS definer, routine_comment AS comment,
       sql_mode AS sql_mode, collation_connection AS collation_connection
FROM information_schema.routines
WHERE routine_schema = DATABASE() AND routine_type IN ('FUNCTION', 'PROCEDURE', 'PACKAGE', 'PACKAGE BODY')
ORDER BY routine_type, routine_name
