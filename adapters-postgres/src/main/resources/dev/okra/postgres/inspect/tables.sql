SELECT c.oid, n.nspname AS schema, c.relname AS name, obj_description(c.oid, 'pg_class') AS comment,
  c.relpersistence = 'u' AS unlogged, c.relrowsecurity AS row_security,
  c.relforcerowsecurity AS forced_row_security, c.relreplident::text AS replica_identity,
  ic.relname AS replica_index, c.reloptions || ARRAY(
    SELECT 'toast.' || o FROM pg_class x, unnest(x.reloptions) o WHERE x.oid = c.reltoastrelid
  ) AS options, m.amname AS access_method,
  s.spcname AS tablespace, nullif(c.reloftype, 0)::regtype::text AS of_type,
  CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partition_key,
  CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END AS bound,
  c.relispartition AS is_partition, p.schemas AS parent_schemas, p.names AS parent_names
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_am m ON m.oid = c.relam AND m.amname <> 'heap'
LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisreplident
LEFT JOIN pg_class ic ON ic.oid = i.indexrelid
CROSS JOIN LATERAL (
  SELECT array_agg(pn.nspname::text ORDER BY h.inhseqno) AS schemas,
    array_agg(pc.relname::text ORDER BY h.inhseqno) AS names
  FROM pg_inherits h
  JOIN pg_class pc ON pc.oid = h.inhparent
  JOIN pg_namespace pn ON pn.oid = pc.relnamespace
  WHERE h.inhrelid = c.oid
) p
WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY (CAST(? AS text[]))
  AND NOT EXISTS (
    SELECT FROM pg_depend x
    WHERE x.classid = 'pg_class'::regclass AND x.objid = c.oid AND x.deptype = 'e')
ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
