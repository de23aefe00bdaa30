-- What belongs to a database rather than to a schema, as far as it is about the schemas asked for; numbers below 16384 are the
-- server's own. The columns are those of objects.sql.
WITH scope AS (
  SELECT n.oid FROM pg_namespace n WHERE n.nspname = ANY (CAST(? AS text[]))
)
SELECT 'CAST' AS kind, current_schema() AS schema,
  format_type(c.castsource, NULL) || ' AS ' || format_type(c.casttarget, NULL) AS name,
  '(' || format_type(c.castsource, NULL) || ' AS ' || format_type(c.casttarget, NULL) || ')' AS identity,
  'CREATE CAST (' || format_type(c.castsource, NULL) || ' AS ' || format_type(c.casttarget, NULL) || ') '
    || CASE c.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || c.castfunc::regprocedure::text
      WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END
    || CASE c.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT' ELSE '' END AS definition,
  obj_description(c.oid, 'pg_cast') AS comment, NULL AS enabled
FROM pg_cast c
JOIN pg_type st ON st.oid = c.castsource
JOIN pg_type tt ON tt.oid = c.casttarget
LEFT JOIN pg_proc p ON p.oid = c.castfunc
WHERE c.oid >= 16384
  AND (st.typnamespace IN (SELECT oid FROM scope) OR tt.typnamespace IN (SELECT oid FROM scope)
    OR p.pronamespace IN (SELECT oid FROM scope)
    OR (st.oid < 16384 AND tt.oid < 16384 AND coalesce(p.oid, 0) < 16384))
  AND NOT EXISTS (
    SELECT FROM pg_depend x
    WHERE x.classid = 'pg_cast'::regclass AND x.objid = c.oid AND x.deptype IN ('e', 'i'))
UNION ALL
SELECT 'EVENT TRIGGER', current_schema(), e.evtname, quote_ident(e.evtname),
  'CREATE EVENT TRIGGER ' || quote_ident(e.evtname) || ' ON ' || e.evtevent
    || coalesce(' WHEN TAG IN (' || (SELECT string_agg(quote_literal(t), ', ' ORDER BY t) FROM unnest(e.evttags) t) || ')', '')
    || ' EXECUTE FUNCTION ' || e.evtfoid::regproc::text || '()',
  obj_description(e.oid, 'pg_event_trigger'),
  CASE e.evtenabled WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' WHEN 'A' THEN 'always' END
FROM pg_event_trigger e
JOIN pg_proc p ON p.oid = e.evtfoid
JOIN scope s ON s.oid = p.pronamespace
WHERE NOT EXISTS (
  SELECT FROM pg_depend x WHERE x.classid = 'pg_event_trigger'::regclass AND x.objid = e.oid AND x.deptype = 'e')
ORDER BY 1, 3
