-- PostgreSQL 15 and later: with columns, conditions and whole schemas.
WITH scope AS (
  SELECT n.oid FROM pg_namespace n WHERE n.nspname = ANY (CAST(? AS text[]))
)
SELECT 'PUBLICATION' AS kind, current_schema() AS schema, p.pubname AS name, quote_ident(p.pubname) AS identity,
  'CREATE PUBLICATION ' || quote_ident(p.pubname)
    || CASE WHEN p.puballtables THEN ' FOR ALL TABLES' ELSE coalesce(' FOR ' || m.members, '') END
    || ' WITH (publish = ' || quote_literal(concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END,
      CASE WHEN p.pubupdate THEN 'update' END, CASE WHEN p.pubdelete THEN 'delete' END,
      CASE WHEN p.pubtruncate THEN 'truncate' END))
    || CASE WHEN p.pubviaroot THEN ', publish_via_partition_root = true' ELSE '' END
    || CASE to_jsonb(p) ->> 'pubgencols' WHEN 's' THEN ', publish_generated_columns = stored' ELSE '' END
    || ')' AS definition,
  obj_description(p.oid, 'pg_publication') AS comment, NULL AS enabled
FROM pg_publication p
CROSS JOIN LATERAL (
  SELECT string_agg(x.member, ', ' ORDER BY x.rank, x.member) AS members, bool_or(x.here) AS here
  FROM (
    SELECT 1 AS rank, 'TABLE ONLY ' || r.prrelid::regclass::text
      || coalesce(' (' || (
        SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs)) || ')', '')
      || coalesce(' WHERE (' || pg_get_expr(r.prqual, r.prrelid) || ')', '') AS member,
      c.relnamespace IN (SELECT oid FROM scope) AS here
    FROM pg_publication_rel r JOIN pg_class c ON c.oid = r.prrelid
    WHERE r.prpubid = p.oid
    UNION ALL
    SELECT 2, 'TABLES IN SCHEMA ' || n.pnnspid::regnamespace::text, n.pnnspid IN (SELECT oid FROM scope)
    FROM pg_publication_namespace n
    WHERE n.pnpubid = p.oid
  ) x
) m
WHERE (m.members IS NULL OR m.here)
  AND NOT EXISTS (
    SELECT FROM pg_depend x WHERE x.classid = 'pg_publication'::regclass AND x.objid = p.oid AND x.deptype = 'e')
ORDER BY 3
