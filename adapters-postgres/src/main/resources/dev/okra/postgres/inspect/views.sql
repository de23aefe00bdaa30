SELECT c.oid, n.nspname AS schema, c.relname AS name, c.relkind = 'm' AS materialized,
  pg_get_viewdef(c.oid) AS query, c.reloptions AS options, s.spcname AS tablespace,
  m.amname AS access_method, obj_description(c.oid, 'pg_class') AS comment,
  ARRAY(
    SELECT 'comment.' || a.attname || '=' || col_description(c.oid, a.attnum)
    FROM pg_attribute a
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND col_description(c.oid, a.attnum) IS NOT NULL
    UNION ALL
    SELECT 'default.' || a.attname || '=' || pg_get_expr(f.adbin, f.adrelid)
    FROM pg_attrdef f
    JOIN pg_attribute a ON a.attrelid = f.adrelid AND a.attnum = f.adnum
    WHERE f.adrelid = c.oid
  ) AS column_properties,
  d.schemas AS dependency_schemas, d.names AS dependency_names
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
LEFT JOIN pg_am m ON m.oid = c.relam AND m.amname <> 'heap'
CROSS JOIN LATERAL (
  SELECT array_agg(u.schema ORDER BY u.schema, u.name) AS schemas,
    array_agg(u.name ORDER BY u.schema, u.name) AS names
  FROM (
    SELECT DISTINCT dn.nspname::text AS schema, dc.relname::text AS name
    FROM pg_rewrite r
    JOIN pg_depend x ON x.classid = 'pg_rewrite'::regclass AND x.objid = r.oid
      AND x.refclassid = 'pg_class'::regclass AND x.refobjid <> c.oid
    JOIN pg_class dc ON dc.oid = x.refobjid AND dc.relkind IN ('r', 'p', 'v', 'm', 'f')
    JOIN pg_namespace dn ON dn.oid = dc.relnamespace
    WHERE r.ev_class = c.oid
  ) u
) d
WHERE c.relkind IN ('v', 'm') AND n.nspname = ANY (CAST(? AS text[]))
  AND NOT EXISTS (
    SELECT FROM pg_depend x
    WHERE x.classid = 'pg_class'::regclass AND x.objid = c.oid AND x.deptype = 'e')
ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
