SELECT c.contypid AS oid, c.conname AS name, pg_get_expr(c.conbin, 0) AS expression,
  c.convalidated AS validated, obj_description(c.oid, 'pg_constraint') AS comment
FROM pg_constraint c
JOIN pg_namespace n ON n.oid = c.connamespace
WHERE c.contype = 'c' AND c.contypid <> 0 AND n.nspname = ANY (CAST(? AS text[]))
ORDER BY c.oid
