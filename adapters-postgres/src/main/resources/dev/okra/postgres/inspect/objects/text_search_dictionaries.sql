SELECT 2, 'TEXT SEARCH DICTIONARY', s.nspname, d.dictname, NULL::name, s.prefix || quote_ident(d.dictname),
  'CREATE TEXT SEARCH DICTIONARY ' || s.prefix || quote_ident(d.dictname) || ' (TEMPLATE = '
    || CASE WHEN pg_ts_template_is_visible(t.oid) THEN '' ELSE quote_ident(n.nspname) || '.' END || quote_ident(t.tmplname)
    || coalesce(', ' || nullif(d.dictinitoption, ''), '') || ')',
  obj_description(d.oid, 'pg_ts_dict'), NULL, NULL, NULL::text[]
FROM pg_ts_dict d
JOIN pg_ts_template t ON t.oid = d.dicttemplate
JOIN pg_namespace n ON n.oid = t.tmplnamespace
JOIN scope s ON s.oid = d.dictnamespace
WHERE NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_ts_dict'::regclass AND x.objid = d.oid AND x.deptype = 'e')
