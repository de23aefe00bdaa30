-- Those of constraints are parts of their constraints, those of partitions are made by the parent's.
SELECT i.indexrelid AS oid, i.indrelid AS table_oid, x.relname AS name, i.indisunique AS is_unique,
  i.indisvalid AND i.indisready AS valid, nullif(m.amname, 'btree') AS method,
  coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) AS nulls_equal,
  pg_get_expr(i.indpred, i.indrelid) AS predicate, i.indisclustered AS clustered,
  (
    SELECT string_agg(a.attnum || ' ' || a.attstattarget, ',' ORDER BY a.attnum)
    FROM pg_attribute a WHERE a.attrelid = x.oid AND a.attstattarget >= 0
  ) AS statistics, x.reloptions AS options, s.spcname AS tablespace,
  obj_description(x.oid, 'pg_class') AS comment
FROM pg_index i
JOIN pg_class x ON x.oid = i.indexrelid
JOIN pg_class c ON c.oid = i.indrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_am m ON m.oid = x.relam
LEFT JOIN pg_tablespace s ON s.oid = x.reltablespace
WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname = ANY (CAST(? AS text[]))
  AND NOT EXISTS (
    SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
  AND NOT EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = i.indexrelid)
ORDER BY i.indexrelid
