-- Which kinds of object the database has at all: what it has none of needs no query of its own, whose plan would take the server
-- longer than everything here. Numbers below 16384 are those of what every database is made with. A kind may be only in schemas
-- that were not asked for. The columns are named for the queries.
SELECT current_setting('join_collapse_limit') AS join_collapse_limit,
  EXISTS (SELECT FROM pg_trigger WHERE NOT tgisinternal) AS triggers,
  EXISTS (SELECT FROM pg_type WHERE typtype = 'e' AND oid >= 16384) AS enums,
  EXISTS (SELECT FROM pg_type WHERE typtype = 'd' AND oid >= 16384) AS domains,
  EXISTS (SELECT FROM pg_class WHERE relkind IN ('v', 'm') AND oid >= 16384) AS views,
  EXISTS (SELECT FROM pg_proc WHERE oid >= 16384) AS routines,
  EXISTS (
    SELECT FROM pg_sequence s WHERE NOT EXISTS (
      SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid AND d.deptype = 'i')
  ) AS sequences,
  EXISTS (SELECT FROM pg_cast WHERE oid >= 16384) OR EXISTS (SELECT FROM pg_event_trigger) AS database_objects,
  EXISTS (SELECT FROM pg_publication) AS publications,
  EXISTS (SELECT FROM pg_class WHERE relkind = 'c' AND oid >= 16384) AS composite_types,
  EXISTS (SELECT FROM pg_range WHERE rngtypid >= 16384) AS range_types,
  EXISTS (SELECT FROM pg_aggregate WHERE aggfnoid >= 16384) AS aggregates,
  EXISTS (SELECT FROM pg_collation WHERE oid >= 16384) AS collations,
  EXISTS (SELECT FROM pg_statistic_ext) AS statistics,
  EXISTS (SELECT FROM pg_rewrite WHERE rulename <> '_RETURN' AND oid >= 16384) AS rules,
  EXISTS (SELECT FROM pg_policy) AS policies,
  EXISTS (SELECT FROM pg_operator WHERE oid >= 16384) AS operators,
  EXISTS (SELECT FROM pg_opfamily WHERE oid >= 16384) AS operator_families,
  EXISTS (SELECT FROM pg_opclass WHERE oid >= 16384) AS operator_classes,
  EXISTS (SELECT FROM pg_ts_dict WHERE oid >= 16384) AS text_search_dictionaries,
  EXISTS (SELECT FROM pg_ts_config WHERE oid >= 16384) AS text_search_configurations,
  EXISTS (SELECT FROM pg_conversion WHERE oid >= 16384) AS conversions
