package dev.okra.mysql.write;

import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.Hazard.Kind;
import dev.okra.domain.relational.ObjectName;
import java.util.List;

/** What a step costs on a large table. */
enum Cost {
  COPY(
      "OKRA-H201",
      Kind.TABLE_REWRITE,
      "the table '%s' is copied, and nobody can write to it meanwhile",
      "run it when the table is little used, or let gh-ost or pt-online-schema-change do it"),
  REBUILD(
      "OKRA-H202",
      Kind.TABLE_REWRITE,
      "the table '%s' is rebuilt in place; it can be written to, but needs as much room again",
      "see that the disk has room for a second copy"),
  VALIDATE(
      "OKRA-H203",
      Kind.LONG_LOCK,
      "every row of '%s' is checked against the new constraint, and nobody can write to the table meanwhile",
      "run it when the table is little used"),
  BLOCKING_INDEX(
      "OKRA-H204",
      Kind.LONG_LOCK,
      "building a full-text or spatial index keeps everybody from writing to '%s'",
      "run it when the table is little used"),
  NONE("", Kind.LONG_LOCK, "", "");

  private final String code;
  private final Kind kind;
  private final String message;
  private final String remedy;

  Cost(String code, Kind kind, String message, String remedy) {
    this.code = code;
    this.kind = kind;
    this.message = message;
    this.remedy = remedy;
  }

  Hazard hazard(ObjectName table) {
    return new Hazard(code, kind, message.formatted(table), remedy, List.of());
  }
}
