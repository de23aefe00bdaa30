-- Scratch databases whose lock nobody holds. A lock is taken before its database is made, and pg_locks is read after
-- pg_database, so that none which is being made is found.
SELECT d.datname AS name
FROM pg_catalog.pg_database d
WHERE d.datname ~ '^_okra_scratch_[0-9]{1,10}$'
  AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_locks l
    WHERE l.locktype = 'advisory' AND l.objsubid = 2 AND l.classid = CAST(? AS bigint)::oid
      AND l.objid = CAST(substring(d.datname FROM '^_okra_scratch_([0-9]{1,10})$') AS bigint)::oid)
