-- What few columns have is looked up by keys that are NULL for the others: a condition beside the key would be tested after the
-- look-up. OFFSET 0 keeps a rare thing a list that is made once. Names of NOT NULL that the server has made are left out: they
-- do not follow when a table or column is renamed.
SELECT a.attrelid AS table_oid, a.attname AS name, NOT a.attnotnull AS nullable,
  e.oid IS NOT NULL AS is_array, bn.nspname AS type_schema, coalesce(e.typname, t.typname) AS type_name,
  format_type(coalesce(e.oid, t.oid), a.atttypmod) AS type_text,
  CASE WHEN bn.nspname <> 'pg_catalog' THEN format_type(coalesce(e.oid, t.oid), NULL) END AS type_plain,
  pg_get_expr(d.adbin, d.adrelid) AS expression, a.attgenerated::text AS generated,
  a.attidentity::text AS identity, q.seqstart AS identity_start, q.seqincrement AS identity_increment,
  CASE WHEN q.seqmin IS DISTINCT FROM CASE WHEN q.seqincrement > 0 THEN 1 ELSE z.least END
    THEN q.seqmin END AS identity_minimum,
  CASE WHEN q.seqmax IS DISTINCT FROM CASE WHEN q.seqincrement > 0 THEN z.greatest ELSE -1 END
    THEN q.seqmax END AS identity_maximum,
  CASE WHEN q.seqcache <> 1 THEN q.seqcache END AS identity_cache, q.seqcycle AS identity_cycle,
  l.collname AS collation, ln.nspname AS collation_schema, pg_collation_is_visible(l.oid) AS collation_visible,
  CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage::text END AS storage,
  nullif(a.attcompression::text, '') AS compression,
  CASE WHEN a.attstattarget >= 0 THEN a.attstattarget END AS statistics, a.attoptions AS options,
  NOT nn.convalidated AS unchecked_not_null, coalesce(nn.connoinherit, false) AS not_null_no_inherit, nn.chosen AS not_null_name,
  a.attinhcount > 0 AND a.attislocal AS local,
  CASE WHEN a.attinhcount > 0 THEN
    CASE WHEN a.attgenerated = '' AND pg_get_expr(d.adbin, d.adrelid) IS DISTINCT FROM (
      SELECT pg_get_expr(pd.adbin, pd.adrelid)
      FROM pg_inherits h
      JOIN pg_attribute pa ON pa.attrelid = h.inhparent AND pa.attname = a.attname
      LEFT JOIN pg_attrdef pd ON pd.adrelid = pa.attrelid AND pd.adnum = pa.attnum
      WHERE h.inhrelid = a.attrelid
      ORDER BY h.inhseqno LIMIT 1
    ) THEN 'own default' ELSE 'whole' END
  END AS inherited,
  CASE WHEN a.attnotnull AND a.attinhcount > 0 AND NOT EXISTS (
    SELECT FROM pg_inherits h
    JOIN pg_attribute pa ON pa.attrelid = h.inhparent AND pa.attname = a.attname
    WHERE h.inhrelid = a.attrelid AND pa.attnotnull
  ) THEN true END AS own_not_null,
  r.description AS comment
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_type e ON e.typarray = t.oid
JOIN pg_namespace bn ON bn.oid = coalesce(e.typnamespace, t.typnamespace)
LEFT JOIN pg_attrdef d ON d.adrelid = CASE WHEN a.atthasdef THEN a.attrelid END AND d.adnum = a.attnum
LEFT JOIN pg_collation l ON l.oid = CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation END
LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
LEFT JOIN pg_depend o
  ON o.classid = 'pg_class'::regclass AND o.refclassid = 'pg_class'::regclass
  AND o.refobjid = CASE WHEN a.attidentity <> '' THEN a.attrelid END AND o.refobjsubid = a.attnum AND o.deptype = 'i'
LEFT JOIN pg_sequence q ON q.seqrelid = o.objid
LEFT JOIN (
  VALUES ('smallint'::regtype, -32768::bigint, 32767::bigint),
    ('integer'::regtype, -2147483648, 2147483647),
    ('bigint'::regtype, -9223372036854775808, 9223372036854775807)
) z (type, least, greatest) ON z.type = q.seqtypid
LEFT JOIN (
  SELECT k.conrelid, k.conkey[1] AS attnum, k.convalidated, k.connoinherit,
    CASE WHEN k.conislocal AND k.conname !~ '_not_null[0-9]*$' THEN k.conname END AS chosen
  FROM pg_constraint k
  WHERE k.contype = 'n' AND (NOT k.convalidated OR k.connoinherit OR k.conname !~ '_not_null[0-9]*$') OFFSET 0
) nn ON nn.conrelid = a.attrelid AND nn.attnum = a.attnum
LEFT JOIN pg_description r
  ON r.objoid = a.attrelid AND r.classoid = 'pg_class'::regclass AND r.objsubid = a.attnum
WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY (CAST(? AS text[])) AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attrelid, a.attnum
