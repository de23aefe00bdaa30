-- Kinds without a record of their own, as the statements that make them, in the order of creation. %s stands for the queries of
-- the kinds that there are, which the folder "objects" holds.
WITH scope AS (
  SELECT n.oid, n.nspname,
    CASE WHEN n.nspname = current_schema() THEN '' ELSE quote_ident(n.nspname) || '.' END AS prefix
  FROM pg_namespace n
  WHERE n.nspname = ANY (CAST(? AS text[]))
),
objects (rank, kind, schema, name, table_name, identity, definition, comment, enabled, statistics, settings) AS (
%s)
SELECT * FROM objects
ORDER BY rank, schema, table_name, name
