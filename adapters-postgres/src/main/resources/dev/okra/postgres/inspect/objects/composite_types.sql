SELECT 1, 'TYPE', s.nspname, t.typname, NULL::name, s.prefix || quote_ident(t.typname),
  'CREATE TYPE ' || s.prefix || quote_ident(t.typname) || ' AS (' || coalesce((
    SELECT string_agg(
      quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
        || CASE WHEN a.attcollation <> f.typcollation
          THEN ' COLLATE ' || a.attcollation::regcollation::text ELSE '' END,
      ', ' ORDER BY a.attnum)
    FROM pg_attribute a
    JOIN pg_type f ON f.oid = a.atttypid
    WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
  ), '') || ')', obj_description(t.oid, 'pg_type'), NULL, NULL, NULL::text[]
FROM pg_type t
JOIN scope s ON s.oid = t.typnamespace
JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
WHERE NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_type'::regclass AND x.objid = t.oid AND x.deptype = 'e')
