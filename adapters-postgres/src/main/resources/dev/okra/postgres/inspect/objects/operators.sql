SELECT 2, 'OPERATOR', s.nspname, o.oprname, NULL::name,
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
  obj_description(o.oid, 'pg_operator'), NULL, NULL, NULL::text[]
FROM pg_operator o
JOIN scope s ON s.oid = o.oprnamespace
CROSS JOIN LATERAL (
  SELECT CASE WHEN pg_function_is_visible(p.oid) THEN '' ELSE quote_ident(n.nspname) || '.' END || quote_ident(p.proname) AS name
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.oid = o.oprcode
) code
WHERE NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_operator'::regclass AND x.objid = o.oid AND x.deptype = 'e')
