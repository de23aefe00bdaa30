-- Those of identity columns are parts of their columns.
SELECT n.nspname AS schema, c.relname AS name, obj_description(c.oid, 'pg_class') AS comment,
  format_type(s.seqtypid, NULL) AS type, s.seqstart AS start, s.seqincrement AS increment,
  CASE WHEN s.seqmin IS DISTINCT FROM CASE WHEN s.seqincrement > 0 THEN 1 ELSE z.least END
    THEN s.seqmin END AS minimum,
  CASE WHEN s.seqmax IS DISTINCT FROM CASE WHEN s.seqincrement > 0 THEN z.greatest ELSE -1 END
    THEN s.seqmax END AS maximum,
  s.seqcache AS cache, s.seqcycle AS cycles, c.relpersistence = 'u' AS unlogged,
  tn.nspname AS owner_schema, t.relname AS owner_table, a.attname AS owner_column
FROM pg_sequence s
JOIN pg_class c ON c.oid = s.seqrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN (
  VALUES ('smallint'::regtype, -32768::bigint, 32767::bigint),
    ('integer'::regtype, -2147483648, 2147483647),
    ('bigint'::regtype, -9223372036854775808, 9223372036854775807)
) z (type, least, greatest) ON z.type = s.seqtypid
LEFT JOIN pg_depend d
  ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass
  AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
LEFT JOIN pg_class t ON t.oid = d.refobjid
LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
WHERE n.nspname = ANY (CAST(? AS text[])) AND d.deptype IS DISTINCT FROM 'i'
  AND NOT EXISTS (
    SELECT FROM pg_depend x
    WHERE x.classid = 'pg_class'::regclass AND x.objid = c.oid AND x.deptype = 'e')
ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
