package dev.okra.idl.directive;

import static dev.okra.idl.directive.Location.DOCUMENT;
import static dev.okra.idl.directive.Location.ENUM;
import static dev.okra.idl.directive.Location.ENUM_VALUE;
import static dev.okra.idl.directive.Location.FIELD;
import static dev.okra.idl.directive.Location.MODEL;
import static dev.okra.idl.directive.Location.RELATION;
import static dev.okra.idl.directive.Location.TYPE;
import static dev.okra.idl.directive.Location.TYPE_FIELD;
import static dev.okra.idl.directive.Location.VIEW;
import static dev.okra.idl.directive.Location.VIEW_FIELD;
import static dev.okra.idl.directive.Parameter.optional;
import static dev.okra.idl.directive.Parameter.required;

import dev.okra.idl.directive.Parameter.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A directive of the language, with where it may stand and what it takes. */
public enum DirectiveKind {
  OKRA(
      "okra",
      EnumSet.of(DOCUMENT),
      optional("namespace", Kind.TEXT),
      optional("version", Kind.TEXT),
      optional("database", Kind.TEXT)),
  INDEX(
      "index",
      EnumSet.of(DOCUMENT, MODEL, FIELD),
      optional("fields", Kind.NAMES),
      optional("model", Kind.NAME),
      optional("name", Kind.TEXT),
      optional("type", Kind.NAME),
      optional("where", Kind.TEXT),
      optional("include", Kind.NAMES)),
  UNIQUE(
      "unique",
      EnumSet.of(DOCUMENT, MODEL, FIELD),
      optional("fields", Kind.NAMES),
      optional("model", Kind.NAME),
      optional("name", Kind.TEXT),
      optional("where", Kind.TEXT),
      optional("nullsDistinct", Kind.BOOLEAN),
      optional("type", Kind.NAME),
      optional("include", Kind.NAMES)),
  ID("id", EnumSet.of(MODEL, FIELD), optional("fields", Kind.NAMES)),
  TABLE("table", EnumSet.of(MODEL, VIEW), required("name", Kind.TEXT)),
  SCHEMA("schema", EnumSet.of(MODEL, VIEW, ENUM), required("name", Kind.TEXT)),
  DATABASE("database", EnumSet.of(MODEL, VIEW, ENUM, TYPE), required("name", Kind.TEXT)),
  CHECK(
      "check", EnumSet.of(MODEL, FIELD), optional("expr", Kind.TEXT), optional("name", Kind.TEXT)),
  RENAMED(
      "renamed",
      EnumSet.of(MODEL, VIEW, ENUM, ENUM_VALUE, FIELD, RELATION),
      required("from", Kind.TEXT)),
  DEPRECATED(
      "deprecated", EnumSet.complementOf(EnumSet.of(DOCUMENT)), optional("reason", Kind.TEXT)),
  DEFAULT(
      "default",
      EnumSet.of(FIELD, TYPE_FIELD),
      optional("value", Kind.ANY),
      optional("sql", Kind.TEXT)),
  UPDATED_AT("updatedAt", EnumSet.of(FIELD)),
  DB("db", EnumSet.of(FIELD, ENUM), optional("type", Kind.TEXT)),
  COLUMN("column", EnumSet.of(FIELD, VIEW_FIELD), required("name", Kind.TEXT)),
  LENGTH(
      "length",
      EnumSet.of(FIELD, TYPE_FIELD),
      optional("min", Kind.INTEGER),
      optional("max", Kind.INTEGER)),
  PRECISION(
      "precision",
      EnumSet.of(FIELD, TYPE_FIELD, VIEW_FIELD),
      required("p", Kind.INTEGER),
      optional("s", Kind.INTEGER)),
  COMPUTED(
      "computed", EnumSet.of(FIELD), optional("expr", Kind.TEXT), optional("stored", Kind.BOOLEAN)),
  SENSITIVE("sensitive", EnumSet.of(FIELD, TYPE_FIELD, VIEW_FIELD)),
  RELATION_OF(
      "relation",
      EnumSet.of(RELATION),
      optional("name", Kind.TEXT),
      optional("fields", Kind.NAMES),
      optional("references", Kind.NAMES),
      optional("onDelete", Kind.ACTION),
      optional("onUpdate", Kind.ACTION),
      optional("table", Kind.TEXT)),
  OPEN("open", EnumSet.of(ENUM)),
  VALUE("value", EnumSet.of(ENUM_VALUE), required("name", Kind.TEXT)),
  SQL(
      "sql",
      EnumSet.of(VIEW),
      optional("query", Kind.TEXT),
      optional("materialized", Kind.BOOLEAN));

  private static final Map<String, DirectiveKind> BY_NAME = new HashMap<>();

  static {
    for (DirectiveKind kind : values()) {
      BY_NAME.put(kind.word, kind);
    }
  }

  private final String word;

  @SuppressWarnings("ImmutableEnumChecker") // A copy that cannot be changed.
  private final Set<Location> locations;

  @SuppressWarnings("ImmutableEnumChecker") // A copy that cannot be changed.
  private final List<Parameter> parameters;

  DirectiveKind(String word, Set<Location> locations, Parameter... parameters) {
    this.word = word;
    this.locations = Set.copyOf(locations);
    this.parameters = List.of(parameters);
  }

  /** The directive with a name, or null. */
  public static @Nullable DirectiveKind named(String name) {
    return BY_NAME.get(name);
  }

  /** The names of all directives that may stand somewhere. */
  public static List<String> namesAt(Location location) {
    List<String> names = new ArrayList<>();
    for (DirectiveKind kind : values()) {
      if (kind.locations.contains(location)) {
        names.add(kind.word);
      }
    }
    return names;
  }

  /** The name without the {@code @}. */
  public String word() {
    return word;
  }

  /** Where it may stand. */
  public Set<Location> locations() {
    return locations;
  }

  /** What it takes; an argument without a name is for the first of these. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** The parameter with a name, or null. */
  public @Nullable Parameter parameter(String name) {
    for (Parameter parameter : parameters) {
      if (parameter.name().equals(name)) {
        return parameter;
      }
    }
    return null;
  }

  /** Whether it may stand more than once in one place. */
  public boolean isRepeatable() {
    return switch (this) {
      case OKRA, INDEX, UNIQUE, CHECK, RENAMED, SQL -> true;
      default -> false;
    };
  }

  /** Whether it takes, besides its first parameter, one of the same kind for each dialect. */
  public boolean isPerDialect() {
    return switch (this) {
      case DEFAULT, DB, CHECK, COMPUTED, SQL -> true;
      default -> false;
    };
  }
}
