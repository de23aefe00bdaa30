SELECT 3, 'RULE', s.nspname, r.rulename, c.relname,
  quote_ident(r.rulename) || ' ON ' || s.prefix || quote_ident(c.relname),
  rtrim(pg_get_ruledef(r.oid, true), ';'), obj_description(r.oid, 'pg_rewrite'),
  CASE r.ev_enabled WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' WHEN 'A' THEN 'always' END, NULL, NULL::text[]
FROM pg_rewrite r
JOIN pg_class c ON c.oid = r.ev_class
JOIN scope s ON s.oid = c.relnamespace
WHERE r.rulename <> '_RETURN' AND NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_rewrite'::regclass AND x.objid = r.oid AND x.deptype = 'e')
