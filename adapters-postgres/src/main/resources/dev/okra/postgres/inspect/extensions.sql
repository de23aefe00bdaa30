-- A version is told only where it is not the one that the server would install.
SELECT n.nspname AS schema, e.extname AS name,
  CASE WHEN e.extversion IS DISTINCT FROM a.default_version THEN e.extversion END AS version
FROM pg_extension e
JOIN pg_namespace n ON n.oid = e.extnamespace
LEFT JOIN pg_available_extensions a ON a.name = e.extname
WHERE n.nspname = ANY (CAST(? AS text[])) AND e.extname <> 'plpgsql'
ORDER BY e.extname COLLATE "C"
