package dev.okra.postgres.type;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of the types that PostgreSQL brings with it: those that {@code format_type} prints, and
 * their aliases.
 */
final class TypeNames {
  private static final Set<String> CANONICAL =
      Set.of(
          "bigint",
          "bit",
          "bit varying",
          "boolean",
          "box",
          "bpchar",
          "bytea",
          "\"char\"",
          "character",
          "character varying",
          "cid",
          "cidr",
          "circle",
          "date",
          "datemultirange",
          "daterange",
          "double precision",
          "inet",
          "int2vector",
          "int4multirange",
          "int4range",
          "int8multirange",
          "int8range",
          "integer",
          "interval",
          "json",
          "jsonb",
          "jsonpath",
          "line",
          "lseg",
          "macaddr",
          "macaddr8",
          "money",
          "name",
          "numeric",
          "nummultirange",
          "numrange",
          "oid",
          "oidvector",
          "path",
          "pg_lsn",
          "pg_snapshot",
          "point",
          "polygon",
          "real",
          "refcursor",
          "regclass",
          "regcollation",
          "regconfig",
          "regdictionary",
          "regnamespace",
          "regoper",
          "regoperator",
          "regproc",
          "regprocedure",
          "regrole",
          "regtype",
          "smallint",
          "text",
          "tid",
          "time without time zone",
          "time with time zone",
          "timestamp without time zone",
          "timestamp with time zone",
          "tsmultirange",
          "tsquery",
          "tsrange",
          "tstzmultirange",
          "tstzrange",
          "tsvector",
          "txid_snapshot",
          "uuid",
          "xid",
          "xid8",
          "xml");

  private static final Map<String, String> ALIASES = aliases();

  private TypeNames() {}

  /** The canonical name of words in lower case, parted by single spaces. */
  static Optional<String> canonical(String words) {
    String name = ALIASES.getOrDefault(words, words);
    return CANONICAL.contains(name) ? Optional.of(name) : Optional.empty();
  }

  private static Map<String, String> aliases() {
    Map<String, String> names = new HashMap<>();
    names.put("bool", "boolean");
    names.put("int", "integer");
    names.put("int2", "smallint");
    names.put("int4", "integer");
    names.put("int8", "bigint");
    names.put("float4", "real");
    names.put("float8", "double precision");
    names.put("float", "double precision");
    names.put("dec", "numeric");
    names.put("decimal", "numeric");
    names.put("char", "character");
    names.put("nchar", "character");
    names.put("national char", "character");
    names.put("national character", "character");
    names.put("varchar", "character varying");
    names.put("char varying", "character varying");
    names.put("nchar varying", "character varying");
    names.put("national char varying", "character varying");
    names.put("national character varying", "character varying");
    names.put("varbit", "bit varying");
    names.put("time", "time without time zone");
    names.put("timetz", "time with time zone");
    names.put("timestamp", "timestamp without time zone");
    names.put("timestamptz", "timestamp with time zone");
    return Map.copyOf(names);
  }
}
