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
  ), '') || ')' AS definition
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
    || ', MULTIRANGE_TYPE_NAME = ' || format_type(r.rngmultitypid, NULL) || ')'
FROM pg_range r
JOIN pg_type t ON t.oid = r.rngtypid
JOIN pg_type b ON b.oid = r.rngsubtype
JOIN pg_opclass o ON o.oid = r.rngsubopc
JOIN scope s ON s.oid = t.typnamespace
WHERE NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_type'::regclass AND x.objid = t.oid AND x.deptype = 'e')
UNION ALL
SELECT 2, 'STATISTICS', s.nspname, e.stxname, c.relname, s.prefix || quote_ident(e.stxname),
  CASE WHEN s.prefix = ''
    THEN overlay(pg_get_statisticsobjdef(e.oid) PLACING '' FROM length('CREATE STATISTICS ') + 1
      FOR length(quote_ident(s.nspname)) + 1)
    ELSE pg_get_statisticsobjdef(e.oid) END
FROM pg_statistic_ext e
JOIN pg_class c ON c.oid = e.stxrelid
JOIN scope s ON s.oid = e.stxnamespace
UNION ALL
SELECT 3, 'RULE', s.nspname, r.rulename, c.relname,
  quote_ident(r.rulename) || ' ON ' || s.prefix || quote_ident(c.relname),
  rtrim(pg_get_ruledef(r.oid, true), ';')
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
    || coalesce(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')
FROM pg_policy p
JOIN pg_class c ON c.oid = p.polrelid
JOIN scope s ON s.oid = c.relnamespace
ORDER BY 1, 3, 5, 4
