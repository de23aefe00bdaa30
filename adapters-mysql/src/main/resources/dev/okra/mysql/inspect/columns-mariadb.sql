SELECT table_name AS table_name, column_name AS name, column_type AS column_type, is_nullable AS nullable,
       column_default AS default_text, extra AS extra, generation_expression AS generation,
       collation_name AS collation_name, column_comment AS comment, NULL AS srid
FROM information_schema.columns
WHERE table_schema = DATABASE()
ORDER BY table_name, ordinal_position
