SELECT 2, 'CONVERSION', s.nspname, c.conname, NULL::name, s.prefix || quote_ident(c.conname),
  'CREATE ' || CASE WHEN c.condefault THEN 'DEFAULT ' ELSE '' END || 'CONVERSION ' || s.prefix || quote_ident(c.conname)
    || ' FOR ' || quote_literal(pg_encoding_to_char(c.conforencoding))
    || ' TO ' || quote_literal(pg_encoding_to_char(c.contoencoding)) || ' FROM ' || c.conproc::text,
  obj_description(c.oid, 'pg_conversion'), NULL, NULL, NULL::text[]
FROM pg_conversion c
JOIN scope s ON s.oid = c.connamespace
WHERE NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_conversion'::regclass AND x.objid = c.oid AND x.deptype = 'e')
