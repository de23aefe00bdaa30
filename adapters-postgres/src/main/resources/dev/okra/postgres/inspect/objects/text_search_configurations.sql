SELECT 2, 'TEXT SEARCH CONFIGURATION', s.nspname, c.cfgname, NULL::name, s.prefix || quote_ident(c.cfgname),
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
