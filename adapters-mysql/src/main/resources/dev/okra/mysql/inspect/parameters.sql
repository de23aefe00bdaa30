SELECT specific_name AS routine, routine_type AS kind, parameter_mode AS mode, parameter_name AS name,
       dtd_identifier AS type_text, character_set_name AS charset
FROM information_schema.parameters
WHERE specific_schema = DATABASE() AND ordinal_position > 0
ORDER BY routine_type, specific_name, ordinal_position
