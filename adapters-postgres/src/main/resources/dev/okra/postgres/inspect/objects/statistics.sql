SELECT 2, 'STATISTICS', s.nspname, e.stxname, c.relname, s.prefix || quote_ident(e.stxname),
  CASE WHEN s.prefix = ''
    THEN overlay(pg_get_statisticsobjdef(e.oid) PLACING '' FROM length('CREATE STATISTICS ') + 1
      FOR length(quote_ident(s.nspname)) + 1)
    ELSE pg_get_statisticsobjdef(e.oid) END, obj_description(e.oid, 'pg_statistic_ext'),
  NULL, CASE WHEN e.stxstattarget >= 0 THEN e.stxstattarget::text END, NULL::text[]
FROM pg_statistic_ext e
JOIN pg_class c ON c.oid = e.stxrelid
JOIN scope s ON s.oid = e.stxnamespace
