SELECT n.nspname AS schema, c.relname AS view, a.attname AS name, NOT a.attnotnull AS nullable,
  e.oid IS NOT NULL AS is_array, bn.nspname AS type_schema, coalesce(e.typname, t.typname) AS type_name,
  format_type(coalesce(e.oid, t.oid), a.atttypmod) AS type_text,
  CASE WHEN bn.nspname <> 'pg_catalog' THEN format_type(coalesce(e.oid, t.oid), NULL) END AS type_plain,
  col_description(c.oid, a.attnum) AS comment
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_type e ON e.typarray = t.oid
JOIN pg_namespace bn ON bn.oid = coalesce(e.typnamespace, t.typnamespace)
WHERE c.relkind IN ('v', 'm') AND n.nspname = ANY (CAST(? AS text[]))
ORDER BY n.nspname, c.relname, a.attnum
