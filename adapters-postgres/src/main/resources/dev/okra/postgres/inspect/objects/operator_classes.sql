SELECT 2, 'OPERATOR CLASS', s.nspname, c.opcname, NULL::name, s.prefix || quote_ident(c.opcname) || ' USING ' || m.amname,
  'CREATE OPERATOR CLASS ' || s.prefix || quote_ident(c.opcname) || CASE WHEN c.opcdefault THEN ' DEFAULT' ELSE '' END
    || ' FOR TYPE ' || format_type(c.opcintype, NULL) || ' USING ' || m.amname || ' FAMILY '
    || CASE WHEN pg_opfamily_is_visible(f.oid) THEN '' ELSE quote_ident(fn.nspname) || '.' END || quote_ident(f.opfname)
    || ' AS ' || concat_ws(', ',
      (SELECT string_agg('OPERATOR ' || a.amopstrategy || ' ' || a.amopopr::regoperator::text
          || coalesce(' FOR ORDER BY ' || (
            SELECT quote_ident(n.nspname) || '.' || quote_ident(sf.opfname)
            FROM pg_opfamily sf JOIN pg_namespace n ON n.oid = sf.opfnamespace WHERE sf.oid = a.amopsortfamily), ''),
          ', ' ORDER BY a.amopstrategy)
        FROM pg_depend d JOIN pg_amop a ON a.oid = d.objid
        WHERE d.classid = 'pg_amop'::regclass AND d.refclassid = 'pg_opclass'::regclass AND d.refobjid = c.oid),
      (SELECT string_agg('FUNCTION ' || a.amprocnum || ' (' || format_type(a.amproclefttype, NULL) || ', '
          || format_type(a.amprocrighttype, NULL) || ') ' || a.amproc::regprocedure::text, ', ' ORDER BY a.amprocnum)
        FROM pg_depend d JOIN pg_amproc a ON a.oid = d.objid
        WHERE d.classid = 'pg_amproc'::regclass AND d.refclassid = 'pg_opclass'::regclass AND d.refobjid = c.oid),
      'STORAGE ' || format_type(CASE
        WHEN c.opckeytype <> 0 THEN c.opckeytype
        WHEN NOT EXISTS (
          SELECT FROM pg_depend d
          WHERE d.refclassid = 'pg_opclass'::regclass AND d.refobjid = c.oid
            AND d.classid IN ('pg_amop'::regclass, 'pg_amproc'::regclass)) THEN c.opcintype END, NULL)),
  obj_description(c.oid, 'pg_opclass'), NULL, NULL, NULL::text[]
FROM pg_opclass c
JOIN pg_am m ON m.oid = c.opcmethod
JOIN pg_opfamily f ON f.oid = c.opcfamily
JOIN pg_namespace fn ON fn.oid = f.opfnamespace
JOIN scope s ON s.oid = c.opcnamespace
WHERE NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_opclass'::regclass AND x.objid = c.oid AND x.deptype = 'e')
