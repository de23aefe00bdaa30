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
  ), '') || ')' AS definition, obj_description(t.oid, 'pg_type') AS comment, NULL AS enabled, NULL::text AS statistics,
  NULL::text[] AS settings
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
    || ', MULTIRANGE_TYPE_NAME = ' || format_type(r.rngmultitypid, NULL) || ')', obj_description(t.oid, 'pg_type'), NULL, NULL, NULL
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
  obj_description(p.oid, 'pg_proc'), NULL, NULL, NULL
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
  obj_description(l.oid, 'pg_collation'), NULL, NULL, NULL
FROM pg_collation l
JOIN scope s ON s.oid = l.collnamespace
WHERE NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_collation'::regclass AND x.objid = l.oid AND x.deptype = 'e')
UNION ALL
SELECT 2, 'STATISTICS', s.nspname, e.stxname, c.relname, s.prefix || quote_ident(e.stxname),
  CASE WHEN s.prefix = ''
    THEN overlay(pg_get_statisticsobjdef(e.oid) PLACING '' FROM length('CREATE STATISTICS ') + 1
      FOR length(quote_ident(s.nspname)) + 1)
    ELSE pg_get_statisticsobjdef(e.oid) END, obj_description(e.oid, 'pg_statistic_ext'),
  NULL, CASE WHEN e.stxstattarget >= 0 THEN e.stxstattarget::text END, NULL
FROM pg_statistic_ext e
JOIN pg_class c ON c.oid = e.stxrelid
JOIN scope s ON s.oid = e.stxnamespace
UNION ALL
SELECT 3, 'RULE', s.nspname, r.rulename, c.relname,
  quote_ident(r.rulename) || ' ON ' || s.prefix || quote_ident(c.relname),
  rtrim(pg_get_ruledef(r.oid, true), ';'), obj_description(r.oid, 'pg_rewrite'),
  CASE r.ev_enabled WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' WHEN 'A' THEN 'always' END, NULL, NULL
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
    || coalesce(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', ''), obj_description(p.oid, 'pg_policy'),
  NULL, NULL, NULL
FROM pg_policy p
JOIN pg_class c ON c.oid = p.polrelid
JOIN scope s ON s.oid = c.relnamespace
UNION ALL
SELECT 2, 'OPERATOR', s.nspname, o.oprname, NULL,
  s.prefix || o.oprname || ' (' || coalesce(format_type(nullif(o.oprleft, 0), NULL), 'NONE') || ', '
    || coalesce(format_type(nullif(o.oprright, 0), NULL), 'NONE') || ')',
  'CREATE OPERATOR ' || s.prefix || o.oprname || ' (' || concat_ws(', ',
    'FUNCTION = ' || code.name,
    'LEFTARG = ' || format_type(nullif(o.oprleft, 0), NULL),
    'RIGHTARG = ' || format_type(nullif(o.oprright, 0), NULL),
    'COMMUTATOR = ' || (SELECT CASE WHEN pg_operator_is_visible(x.oid) THEN x.oprname
        ELSE 'OPERATOR(' || quote_ident(n.nspname) || '.' || x.oprname || ')' END
      FROM pg_operator x JOIN pg_namespace n ON n.oid = x.oprnamespace WHERE x.oid = o.oprcom),
    'NEGATOR = ' || (SELECT CASE WHEN pg_operator_is_visible(x.oid) THEN x.oprname
        ELSE 'OPERATOR(' || quote_ident(n.nspname) || '.' || x.oprname || ')' END
      FROM pg_operator x JOIN pg_namespace n ON n.oid = x.oprnamespace WHERE x.oid = o.oprnegate),
    'RESTRICT = ' || nullif(o.oprrest, 0)::regproc::text,
    'JOIN = ' || nullif(o.oprjoin, 0)::regproc::text,
    CASE WHEN o.oprcanhash THEN 'HASHES' END,
    CASE WHEN o.oprcanmerge THEN 'MERGES' END) || ')',
  obj_description(o.oid, 'pg_operator'), NULL, NULL, NULL
FROM pg_operator o
JOIN scope s ON s.oid = o.oprnamespace
CROSS JOIN LATERAL (
  SELECT CASE WHEN pg_function_is_visible(p.oid) THEN '' ELSE quote_ident(n.nspname) || '.' END || quote_ident(p.proname) AS name
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.oid = o.oprcode
) code
WHERE NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_operator'::regclass AND x.objid = o.oid AND x.deptype = 'e')
UNION ALL
SELECT 2, 'OPERATOR FAMILY', s.nspname, f.opfname, NULL, s.prefix || quote_ident(f.opfname) || ' USING ' || m.amname,
  'CREATE OPERATOR FAMILY ' || s.prefix || quote_ident(f.opfname) || ' USING ' || m.amname,
  obj_description(f.oid, 'pg_opfamily'), NULL, NULL, NULL
FROM pg_opfamily f
JOIN pg_am m ON m.oid = f.opfmethod
JOIN scope s ON s.oid = f.opfnamespace
WHERE NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_opfamily'::regclass AND x.objid = f.oid AND x.deptype = 'e')
UNION ALL
SELECT 2, 'OPERATOR CLASS', s.nspname, c.opcname, NULL, s.prefix || quote_ident(c.opcname) || ' USING ' || m.amname,
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
  obj_description(c.oid, 'pg_opclass'), NULL, NULL, NULL
FROM pg_opclass c
JOIN pg_am m ON m.oid = c.opcmethod
JOIN pg_opfamily f ON f.oid = c.opcfamily
JOIN pg_namespace fn ON fn.oid = f.opfnamespace
JOIN scope s ON s.oid = c.opcnamespace
WHERE NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_opclass'::regclass AND x.objid = c.oid AND x.deptype = 'e')
UNION ALL
SELECT 2, 'TEXT SEARCH DICTIONARY', s.nspname, d.dictname, NULL, s.prefix || quote_ident(d.dictname),
  'CREATE TEXT SEARCH DICTIONARY ' || s.prefix || quote_ident(d.dictname) || ' (TEMPLATE = '
    || CASE WHEN pg_ts_template_is_visible(t.oid) THEN '' ELSE quote_ident(n.nspname) || '.' END || quote_ident(t.tmplname)
    || coalesce(', ' || nullif(d.dictinitoption, ''), '') || ')',
  obj_description(d.oid, 'pg_ts_dict'), NULL, NULL, NULL
FROM pg_ts_dict d
JOIN pg_ts_template t ON t.oid = d.dicttemplate
JOIN pg_namespace n ON n.oid = t.tmplnamespace
JOIN scope s ON s.oid = d.dictnamespace
WHERE NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_ts_dict'::regclass AND x.objid = d.oid AND x.deptype = 'e')
UNION ALL
SELECT 2, 'TEXT SEARCH CONFIGURATION', s.nspname, c.cfgname, NULL, s.prefix || quote_ident(c.cfgname),
  'CREATE TEXT SEARCH CONFIGURATION ' || s.prefix || quote_ident(c.cfgname) || ' (PARSER = '
    || CASE WHEN pg_ts_parser_is_visible(p.oid) THEN '' ELSE quote_ident(n.nspname) || '.' END || quote_ident(p.prsname) || ')',
  obj_description(c.oid, 'pg_ts_config'), NULL, NULL, (
    SELECT array_agg('mapping.' || t.alias || '=' || m.dictionaries ORDER BY t.tokid)
    FROM (
      SELECT x.maptokentype, string_agg(x.mapdict::regdictionary::text, ', ' ORDER BY x.mapseqno) AS dictionaries
      FROM pg_ts_config_map x WHERE x.mapcfg = c.oid GROUP BY x.maptokentype
    ) m
    JOIN ts_token_type(c.cfgparser) t ON t.tokid = m.maptokentype)
FROM pg_ts_config c
JOIN pg_ts_parser p ON p.oid = c.cfgparser
JOIN pg_namespace n ON n.oid = p.prsnamespace
JOIN scope s ON s.oid = c.cfgnamespace
WHERE NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_ts_config'::regclass AND x.objid = c.oid AND x.deptype = 'e')
UNION ALL
SELECT 2, 'CONVERSION', s.nspname, c.conname, NULL, s.prefix || quote_ident(c.conname),
  'CREATE ' || CASE WHEN c.condefault THEN 'DEFAULT ' ELSE '' END || 'CONVERSION ' || s.prefix || quote_ident(c.conname)
    || ' FOR ' || quote_literal(pg_encoding_to_char(c.conforencoding))
    || ' TO ' || quote_literal(pg_encoding_to_char(c.contoencoding)) || ' FROM ' || c.conproc::text,
  obj_description(c.oid, 'pg_conversion'), NULL, NULL, NULL
FROM pg_conversion c
JOIN scope s ON s.oid = c.connamespace
WHERE NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_conversion'::regclass AND x.objid = c.oid AND x.deptype = 'e')
ORDER BY 1, 3, 5, 4
