-- A version is told only where it is not the one that the server would install, a comment where it is not the one that comes with it.
SELECT n.nspname AS schema, e.extname AS name,
  CASE WHEN e.extversion IS DISTINCT FROM a.default_version THEN e.extversion END AS version,
  CASE WHEN o.comment IS DISTINCT FROM a.comment THEN o.comment END AS comment,
  o.comment IS NULL AND a.comment IS NOT NULL AS without_comment
FROM pg_extension e
JOIN pg_namespace n ON n.oid = e.extnamespace
LEFT JOIN pg_available_extensions a ON a.name = e.extname
CROSS JOIN LATERAL (SELECT obj_description(e.oid, 'pg_extension') AS comment) o
WHERE n.nspname = ANY (CAST(? AS text[])) AND e.extname <> 'plpgsql'
ORDER BY e.extname COLLATE "C"
