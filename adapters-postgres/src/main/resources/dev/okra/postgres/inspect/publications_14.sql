-- PostgreSQL 14: of whole tables.
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
    || ')' AS definition,
  obj_description(p.oid, 'pg_publication') AS comment, NULL AS enabled
FROM pg_publication p
CROSS JOIN LATERAL (
  SELECT 'TABLE ONLY ' || string_agg(r.prrelid::regclass::text, ', ONLY ' ORDER BY r.prrelid::regclass::text) AS members,
    bool_or(c.relnamespace IN (SELECT oid FROM scope)) AS here
  FROM pg_publication_rel r JOIN pg_class c ON c.oid = r.prrelid
  WHERE r.prpubid = p.oid
) m
WHERE (m.members IS NULL OR m.here)
  AND NOT EXISTS (
    SELECT FROM pg_depend x WHERE x.classid = 'pg_publication'::regclass AND x.objid = p.oid AND x.deptype = 'e')
ORDER BY 3
