SELECT 2, 'AGGREGATE', s.nspname, p.proname, NULL::name,
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
  obj_description(p.oid, 'pg_proc'), NULL, NULL, NULL::text[]
FROM pg_aggregate g
JOIN pg_proc p ON p.oid = g.aggfnoid
JOIN scope s ON s.oid = p.pronamespace
WHERE NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_proc'::regclass AND x.objid = p.oid AND x.deptype = 'e')
