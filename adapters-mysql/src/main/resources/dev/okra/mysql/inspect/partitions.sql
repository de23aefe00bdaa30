SELECT table_name AS table_name, partition_name AS name, subpartition_name AS subpartition,
       partition_method AS method, subpartition_method AS submethod, partition_expression AS expression,
       subpartition_expression AS subexpression, partition_description AS description,
       partition_comment AS comment
FROM information_schema.partitions
WHERE table_schema = DATABASE() AND partition_name IS NOT NULL
ORDER BY table_name, partition_ordinal_position, subpartition_ordinal_position
