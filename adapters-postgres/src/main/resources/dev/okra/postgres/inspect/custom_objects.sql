-- Kinds without a record of their own, as the statements that make them. The order of the branches is that of creation.
WITH scope AS (
  SELECT n.oid, n.nspname,
    CASE WHEN n.nspname = current_schema() THEN '' ELSE quote_ident(n.nspname) || '.' END AS prefix
  FROM pg_namespace n
  WHERE n.nspname = ANY (CAST(? AS text[]))
)
SELECT 1 AS rank, 'TYPE' AS kind, s.nspname AS schema, t.typname AS name, NULL::name AS table_name,
  s.prefix || quote_ident(t.typname) AS identity,
  'CREATE TYPE ' || s.prefix || quote_ident(t.typname) || ' AS (' || coalesce((
    SELECT string_agg(
      quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
        || CASE WHEN a.attcollation <> f.typcollation
          THEN ' COLLATE ' || a.attcollation::regcollation::text ELSE '' END,
      ', ' ORDER BY a.attnum)
    FROM pg_attribute a
    JOIN pg_type f ON f.oid = a.atttypid
    WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
  ), '') || ')' AS definition, obj_description(t.oid, 'pg_type') AS comment, NULL AS enabled, NULL::text AS statistics
FROM pg_type t
JOIN scope s ON s.oid = t.typnamespace
JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
WHERE NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_type'::regclass AND x.objid = t.oid AND x.deptype = 'e')
UNION ALL
SELECT 1, 'TYPE', s.nspname, t.typname, NULL, s.prefix || quote_ident(t.typname),
  'CREATE TYPE ' || s.prefix || quote_ident(t.typname) || ' AS RANGE (SUBTYPE = '
    || format_type(r.rngsubtype, NULL)
    || CASE WHEN NOT o.opcdefault THEN ', SUBTYPE_OPCLASS = ' || quote_ident(o.opcname) ELSE '' END
    || CASE WHEN r.rngcollation <> 0 AND r.rngcollation <> b.typcollation
      THEN ', COLLATION = ' || r.rngcollation::regcollation::text ELSE '' END
    || CASE WHEN r.rngsubdiff <> 0 THEN ', SUBTYPE_DIFF = ' || r.rngsubdiff::regproc::text ELSE '' END
    || ', MULTIRANGE_TYPE_NAME = ' || format_type(r.rngmultitypid, NULL) || ')', obj_description(t.oid, 'pg_type'), NULL, NULL
FROM pg_range r
JOIN pg_type t ON t.oid = r.rngtypid
JOIN pg_type b ON b.oid = r.rngsubtype
JOIN pg_opclass o ON o.oid = r.rngsubopc
JOIN scope s ON s.oid = t.typnamespace
WHERE NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_type'::regclass AND x.objid = t.oid AND x.deptype = 'e')
UNION ALL
SELECT 2, 'AGGREGATE', s.nspname, p.proname, NULL,
  s.prefix || quote_ident(p.proname) || '(' || coalesce(nullif(pg_get_function_identity_arguments(p.oid), ''), '*') || ')',
  'CREATE AGGREGATE ' || s.prefix || quote_ident(p.proname)
    || '(' || coalesce(nullif(pg_get_function_arguments(p.oid), ''), '*') || ') (' || concat_ws(', ',
      'SFUNC = ' || g.aggtransfn::regproc::text, 'STYPE = ' || format_type(g.aggtranstype, NULL),
      'SSPACE = ' || nullif(g.aggtransspace, 0),
      'FINALFUNC = ' || nullif(g.aggfinalfn, 0)::regproc::text,
      CASE WHEN g.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
      'FINALFUNC_MODIFY = ' || CASE g.aggfinalmodify
        WHEN CASE WHEN g.aggkind = 'n' THEN 'r' ELSE 'w' END::"char" THEN NULL
        WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END,
      'COMBINEFUNC = ' || nullif(g.aggcombinefn, 0)::regproc::text,
      'SERIALFUNC = ' || nullif(g.aggserialfn, 0)::regproc::text,
      'DESERIALFUNC = ' || nullif(g.aggdeserialfn, 0)::regproc::text,
      'INITCOND = ' || quote_literal(g.agginitval),
      'MSFUNC = ' || nullif(g.aggmtransfn, 0)::regproc::text,
      'MINVFUNC = ' || nullif(g.aggminvtransfn, 0)::regproc::text,
      'MSTYPE = ' || format_type(nullif(g.aggmtranstype, 0), NULL),
      'MSSPACE = ' || nullif(g.aggmtransspace, 0),
      'MFINALFUNC = ' || nullif(g.aggmfinalfn, 0)::regproc::text,
      CASE WHEN g.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
      'MINITCOND = ' || quote_literal(g.aggminitval),
      'SORTOP = ' || CASE WHEN g.aggsortop <> 0 THEN 'OPERATOR('
        || (SELECT n.nspname || '.' || o.oprname FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace
          WHERE o.oid = g.aggsortop) || ')' END,
      CASE WHEN g.aggkind = 'h' THEN 'HYPOTHETICAL' END,
      'PARALLEL = ' || CASE p.proparallel WHEN 's' THEN 'SAFE' WHEN 'r' THEN 'RESTRICTED' END) || ')',
  obj_description(p.oid, 'pg_proc'), NULL, NULL
FROM pg_aggregate g
JOIN pg_proc p ON p.oid = g.aggfnoid
JOIN scope s ON s.oid = p.pronamespace
WHERE NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_proc'::regclass AND x.objid = p.oid AND x.deptype = 'e')
UNION ALL
SELECT 0, 'COLLATION', s.nspname, l.collname, NULL, s.prefix || quote_ident(l.collname),
  'CREATE COLLATION ' || s.prefix || quote_ident(l.collname) || ' (' || concat_ws(', ',
    'PROVIDER = ' || CASE l.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END,
    'LOCALE = ' || quote_literal(coalesce(to_jsonb(l) ->> 'colllocale', to_jsonb(l) ->> 'colliculocale',
      CASE WHEN l.collprovider = 'i' OR l.collcollate = l.collctype THEN l.collcollate END)),
    CASE WHEN l.collprovider = 'c' AND l.collcollate <> l.collctype
      THEN 'LC_COLLATE = ' || quote_literal(l.collcollate) || ', LC_CTYPE = ' || quote_literal(l.collctype) END,
    CASE WHEN NOT l.collisdeterministic THEN 'DETERMINISTIC = false' END,
    'RULES = ' || quote_literal(to_jsonb(l) ->> 'collicurules')) || ')',
  obj_description(l.oid, 'pg_collation'), NULL, NULL
FROM pg_collation l
JOIN scope s ON s.oid = l.collnamespace
WHERE NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_collation'::regclass AND x.objid = l.oid AND x.deptype = 'e')
UNION ALL
SELECT 2, 'STATISTICS', s.nspname, e.stxname, c.relname, s.prefix || quote_ident(e.stxname),
  CASE WHEN s.prefix = ''
    THEN overlay(pg_get_statisticsobjdef(e.oid) PLACING '' FROM length('CREATE STATISTICS ') + 1
      FOR length(quote_ident(s.nspname)) + 1)
    ELSE pg_get_statisticsobjdef(e.oid) END, obj_description(e.oid, 'pg_statistic_ext'), NULL, CASE WHEN e.stxstattarget >= 0 THEN e.stxstattarget::text END
FROM pg_statistic_ext e
JOIN pg_class c ON c.oid = e.stxrelid
JOIN scope s ON s.oid = e.stxnamespace
UNION ALL
SELECT 3, 'RULE', s.nspname, r.rulename, c.relname,
  quote_ident(r.rulename) || ' ON ' || s.prefix || quote_ident(c.relname),
  rtrim(pg_get_ruledef(r.oid, true), ';'), obj_description(r.oid, 'pg_rewrite'),
  CASE r.ev_enabled WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' WHEN 'A' THEN 'always' END, NULL
FROM pg_rewrite r
JOIN pg_class c ON c.oid = r.ev_class
JOIN scope s ON s.oid = c.relnamespace
WHERE r.rulename <> '_RETURN' AND NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_rewrite'::regclass AND x.objid = r.oid AND x.deptype = 'e')
UNION ALL
SELECT 4, 'POLICY', s.nspname, p.polname, c.relname,
  quote_ident(p.polname) || ' ON ' || s.prefix || quote_ident(c.relname),
  'CREATE POLICY ' || quote_ident(p.polname) || ' ON ' || s.prefix || quote_ident(c.relname)
    || CASE WHEN p.polpermissive THEN '' ELSE ' AS RESTRICTIVE' END
    || CASE p.polcmd WHEN 'r' THEN ' FOR SELECT' WHEN 'a' THEN ' FOR INSERT' WHEN 'w' THEN ' FOR UPDATE'
      WHEN 'd' THEN ' FOR DELETE' ELSE '' END
    || coalesce(' TO ' || (
      SELECT string_agg(quote_ident(g.rolname), ', ' ORDER BY g.rolname)
      FROM pg_roles g WHERE g.oid = ANY (p.polroles)), '')
    || coalesce(' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
    || coalesce(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', ''), obj_description(p.oid, 'pg_policy'), NULL, NULL
FROM pg_policy p
JOIN pg_class c ON c.oid = p.polrelid
JOIN scope s ON s.oid = c.relnamespace
ORDER BY 1, 3, 5, 4
