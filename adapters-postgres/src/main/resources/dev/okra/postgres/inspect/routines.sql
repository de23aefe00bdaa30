-- Aggregates have no definition that the server could print. What is machine code belongs to somebody else.
SELECT n.nspname AS schema, p.proname AS name, p.prokind = 'p' AS is_procedure,
  oidvectortypes(p.proargtypes) AS signature, rtrim(pg_get_functiondef(p.oid), E'\n') AS definition,
  'CREATE OR REPLACE ' || CASE WHEN p.prokind = 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END AS start,
  quote_ident(n.nspname) || '.' AS qualifier,
  obj_description(p.oid, 'pg_proc') AS comment
FROM pg_proc p
JOIN pg_namespace n ON n.oid = p.pronamespace
JOIN pg_language l ON l.oid = p.prolang AND l.lanname NOT IN ('c', 'internal')
WHERE p.prokind IN ('f', 'p', 'w') AND n.nspname = ANY (CAST(? AS text[]))
  AND NOT EXISTS (
    SELECT FROM pg_depend x
    WHERE x.classid = 'pg_proc'::regclass AND x.objid = p.oid AND x.deptype IN ('e', 'i'))
ORDER BY n.nspname COLLATE "C", p.proname COLLATE "C", oidvectortypes(p.proargtypes) COLLATE "C"
