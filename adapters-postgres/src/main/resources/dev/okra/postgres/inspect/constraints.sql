-- A column of the catalog that an older server lacks is, inside of a subquery, the column of that name in "older": names are looked up
-- from the inside out. What a partition has from its parent is left out. OFFSET 0 has columns found by their numbers, one by one.
SELECT k.conrelid AS table_oid, k.contype::text AS kind, k.conname AS name,
  k.condeferrable AS can_defer, k.condeferred AS deferred, k.convalidated AS validated,
  k.connoinherit AS no_inherit, newer.enforced, newer.period, newer.set_columns::text AS set_columns,
  own.columns, target.columns AS target_columns,
  fn.nspname AS target_schema, f.relname AS target_table, k.confdeltype::text AS on_delete,
  k.confupdtype::text AS on_update, k.confmatchtype = 'f' AS match_full,
  CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, k.conrelid) END AS expression,
  CASE WHEN k.contype = 'x' OR (k.contype = 'f' AND (NOT newer.enforced OR newer.period OR newer.set_columns IS NOT NULL))
    THEN pg_get_constraintdef(k.oid) END AS definition,
  x.reloptions AS options, s.spcname AS tablespace,
  coalesce((SELECT indnullsnotdistinct FROM (SELECT i.*) r), false) AS nulls_equal,
  coalesce(i.indisclustered, false) AS clustered, o.description AS comment,
  CASE WHEN i.indnatts > i.indnkeyatts THEN ARRAY(
    SELECT a.attname::text
    FROM generate_series(i.indnkeyatts, i.indnatts - 1) g
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[g]
    ORDER BY g
  ) ELSE '{}' END AS include
FROM pg_constraint k
JOIN pg_class c ON c.oid = k.conrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_class f ON f.oid = k.confrelid
LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
LEFT JOIN pg_index i ON i.indexrelid = CASE WHEN k.contype IN ('p', 'u') THEN k.conindid END
LEFT JOIN pg_class x ON x.oid = i.indexrelid
LEFT JOIN pg_tablespace s ON s.oid = x.reltablespace
LEFT JOIN pg_description o ON o.objoid = k.oid AND o.classoid = 'pg_constraint'::regclass AND o.objsubid = 0
CROSS JOIN (
  SELECT true AS conenforced, false AS conperiod, NULL::smallint[] AS confdelsetcols, false AS indnullsnotdistinct
) older
CROSS JOIN LATERAL (
  SELECT conenforced AS enforced, conperiod AS period, confdelsetcols AS set_columns FROM (SELECT k.*) r
) newer
CROSS JOIN LATERAL (
  SELECT array_agg(a.attname::text ORDER BY u.position) AS columns
  FROM unnest(k.conkey) WITH ORDINALITY u (number, position)
  CROSS JOIN LATERAL (
    SELECT p.attname FROM pg_attribute p WHERE p.attrelid = k.conrelid AND p.attnum = u.number OFFSET 0
  ) a
) own
CROSS JOIN LATERAL (
  SELECT array_agg(a.attname::text ORDER BY u.position) AS columns
  FROM unnest(k.confkey) WITH ORDINALITY u (number, position)
  CROSS JOIN LATERAL (
    SELECT p.attname FROM pg_attribute p WHERE p.attrelid = k.confrelid AND p.attnum = u.number OFFSET 0
  ) a
) target
WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY (CAST(? AS text[]))
  AND k.contype IN ('p', 'u', 'f', 'c', 'x') AND k.conparentid = 0
  AND (k.coninhcount = 0 OR k.conislocal)
ORDER BY k.oid
