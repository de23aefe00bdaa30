SELECT t.oid, n.nspname AS schema, t.typname AS name, obj_description(t.oid, 'pg_type') AS comment,
  NOT t.typnotnull AS nullable, pg_get_expr(t.typdefaultbin, 0) AS default_value,
  e.oid IS NOT NULL AS is_array, bn.nspname AS type_schema, coalesce(e.typname, b.typname) AS type_name,
  format_type(coalesce(e.oid, b.oid), t.typtypmod) AS type_text,
  format_type(coalesce(e.oid, b.oid), NULL) AS type_plain,
  l.collname AS collation, ln.nspname AS collation_schema, pg_collation_is_visible(l.oid) AS collation_visible
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
JOIN pg_type b ON b.oid = t.typbasetype
LEFT JOIN pg_type e ON e.typarray = b.oid
JOIN pg_namespace bn ON bn.oid = coalesce(e.typnamespace, b.typnamespace)
LEFT JOIN pg_collation l ON l.oid = t.typcollation AND t.typcollation <> b.typcollation
LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
WHERE t.typtype = 'd' AND n.nspname = ANY (CAST(? AS text[]))
  AND NOT EXISTS (
    SELECT FROM pg_depend x
    WHERE x.classid = 'pg_type'::regclass AND x.objid = t.oid AND x.deptype = 'e')
ORDER BY n.nspname COLLATE "C", t.typname COLLATE "C"
