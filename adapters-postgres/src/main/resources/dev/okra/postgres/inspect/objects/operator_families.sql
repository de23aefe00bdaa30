SELECT 2, 'OPERATOR FAMILY', s.nspname, f.opfname, NULL::name, s.prefix || quote_ident(f.opfname) || ' USING ' || m.amname,
  'CREATE OPERATOR FAMILY ' || s.prefix || quote_ident(f.opfname) || ' USING ' || m.amname,
  obj_description(f.oid, 'pg_opfamily'), NULL, NULL, NULL::text[]
FROM pg_opfamily f
JOIN pg_am m ON m.oid = f.opfmethod
JOIN scope s ON s.oid = f.opfnamespace
WHERE NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_opfamily'::regclass AND x.objid = f.oid AND x.deptype = 'e')
