package dev.okra.testkit.sketch;

import org.jspecify.annotations.Nullable;

/** A value field of a sketch. */
final class FieldSketch {
  String name;
  String type;
  boolean required;
  boolean list;
  @Nullable String defaultValue;
  @Nullable String formerName;
  String directives = "";

  FieldSketch(String name, String type, boolean required) {
    this.name = name;
    this.type = type;
    this.required = required;
  }

  /** Whether it can be part of an index on every database. */
  boolean canBeIndexed() {
    return !list
        && switch (type) {
          case "Int", "BigInt", "Boolean", "DateTime", "Date", "String", "UUID" -> true;
          default -> false;
        };
  }

  String idl() {
    StringBuilder text = new StringBuilder("  ").append(name).append(": ");
    text.append(list ? "[" + type + "!]" : type).append(required ? "!" : "");
    if (defaultValue != null) {
      text.append(" @default(").append(defaultValue).append(')');
    }
    if (formerName != null) {
      text.append(" @renamed(from: \"").append(formerName).append("\")");
    }
    return text.append(directives).append('\n').toString();
  }
}
