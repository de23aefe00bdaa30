SELECT 0, 'COLLATION', s.nspname, l.collname, NULL::name, s.prefix || quote_ident(l.collname),
  'CREATE COLLATION ' || s.prefix || quote_ident(l.collname) || ' (' || concat_ws(', ',
    'PROVIDER = ' || CASE l.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END,
    'LOCALE = ' || quote_literal(coalesce(to_jsonb(l) ->> 'colllocale', to_jsonb(l) ->> 'colliculocale',
      CASE WHEN l.collprovider = 'i' OR l.collcollate = l.collctype THEN l.collcollate END)),
    CASE WHEN l.collprovider = 'c' AND l.collcollate <> l.collctype
      THEN 'LC_COLLATE = ' || quote_literal(l.collcollate) || ', LC_CTYPE = ' || quote_literal(l.collctype) END,
    CASE WHEN NOT l.collisdeterministic THEN 'DETERMINISTIC = false' END,
    'RULES = ' || quote_literal(to_jsonb(l) ->> 'collicurules')) || ')',
  obj_description(l.oid, 'pg_collation'), NULL, NULL, NULL::text[]
FROM pg_collation l
JOIN scope s ON s.oid = l.collnamespace
WHERE NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_collation'::regclass AND x.objid = l.oid AND x.deptype = 'e')
