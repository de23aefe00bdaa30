SELECT n.nspname AS name, obj_description(n.oid, 'pg_namespace') AS comment
FROM pg_namespace n
WHERE n.nspname = ANY (CAST(? AS text[]))
ORDER BY n.nspname COLLATE "C"
