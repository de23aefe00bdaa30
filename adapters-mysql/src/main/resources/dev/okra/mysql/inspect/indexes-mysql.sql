SELECT table_name AS table_name, index_name AS name, non_unique AS repeats, column_name AS column_name,
       expression AS expression, collation AS direction, sub_part AS prefix, index_type AS method,
       index_comment AS comment, is_visible = 'NO' AS invisible
FROM information_schema.statistics
WHERE table_schema = DATABASE()
ORDER BY table_name, index_name, seq_in_index
