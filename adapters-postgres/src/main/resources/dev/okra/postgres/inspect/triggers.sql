-- What a partition has from its parent is left out. A trigger that no record can hold is kept as a whole statement.
SELECT n.nspname AS schema, t.tgname AS name, c.relname AS table_name,
  pg_get_triggerdef(t.oid) AS definition, pg_get_triggerdef(t.oid, true) AS statement,
  t.tgtype AS bits,
  t.tgconstraint <> 0 OR t.tgoldtable IS NOT NULL OR t.tgnewtable IS NOT NULL OR t.tgenabled <> 'O' AS is_special,
  CASE t.tgenabled WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' WHEN 'A' THEN 'always' END AS enabled,
  ARRAY(
    SELECT a.attname::text
    FROM unnest(t.tgattr) WITH ORDINALITY u (number, position)
    JOIN pg_attribute a ON a.attrelid = t.tgrelid AND a.attnum = u.number
    ORDER BY u.position
  ) AS columns,
  obj_description(t.oid, 'pg_trigger') AS comment,
  quote_ident(t.tgname) || ' ON '
    || CASE WHEN n.nspname = current_schema() THEN '' ELSE quote_ident(n.nspname) || '.' END
    || quote_ident(c.relname) AS identity
FROM pg_trigger t
JOIN pg_class c ON c.oid = t.tgrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND n.nspname = ANY (CAST(? AS text[]))
  AND NOT EXISTS (
    SELECT FROM pg_depend x
    WHERE x.classid = 'pg_trigger'::regclass AND x.objid = t.oid AND x.deptype = 'e')
ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", t.tgname COLLATE "C"
