SELECT i.indexrelid AS oid, g > i.indnkeyatts AS included, a.attname AS column_name,
  CASE WHEN i.indkey[g - 1] = 0 THEN pg_get_indexdef(i.indexrelid, g, false) END AS expression,
  g <= i.indnkeyatts AND i.indoption[g - 1] & 1 = 1 AS descending,
  g <= i.indnkeyatts AND i.indoption[g - 1] & 2 = 2 AS nulls_first,
  o.opcname AS operator_class, oname.nspname AS operator_class_schema,
  pg_opclass_is_visible(o.oid) AS operator_class_visible, xa.attoptions AS operator_class_options,
  l.collname AS collation, ln.nspname AS collation_schema, pg_collation_is_visible(l.oid) AS collation_visible
FROM pg_index i
JOIN pg_class c ON c.oid = i.indrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL generate_series(1, i.indnatts) g
JOIN pg_attribute xa ON xa.attrelid = i.indexrelid AND xa.attnum = g
LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[g - 1] AND i.indkey[g - 1] <> 0
LEFT JOIN pg_opclass o
  ON g <= i.indnkeyatts AND o.oid = i.indclass[g - 1] AND (NOT o.opcdefault OR xa.attoptions IS NOT NULL)
LEFT JOIN pg_namespace oname ON oname.oid = o.opcnamespace
LEFT JOIN pg_collation l
  ON g <= i.indnkeyatts AND l.oid = i.indcollation[g - 1]
  AND l.oid <> coalesce(a.attcollation, 'pg_catalog."default"'::regcollation)
LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname = ANY (CAST(? AS text[]))
  AND NOT EXISTS (
    SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
  AND NOT EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = i.indexrelid)
ORDER BY i.indexrelid, g
