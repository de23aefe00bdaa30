package dev.okra.postgres.write;

import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.ObjectName;
import dev.okra.postgres.type.Names;
import dev.okra.postgres.type.TypeRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A column that comes to number its rows, or numbers them otherwise. */
final class IdentityChange {
  private final Column before;
  private final Column after;

  IdentityChange(Column before, Column after) {
    this.before = before;
    this.after = after;
  }

  /** What follows ALTER COLUMN and the name, where anything changes in place. */
  Optional<String> options() {
    Identity from = before.identity();
    Identity to = after.identity();
    if (to == null) {
      return Optional.empty();
    }
    return from == null
        ? Optional.of("ADD GENERATED " + ColumnWriter.identity(to, after.attributes()))
        : Optional.of(changed(from, to)).filter(words -> !words.isEmpty());
  }

  private String changed(Identity from, Identity to) {
    List<String> options = new ArrayList<>();
    if (from.kind() != to.kind()) {
      options.add("SET GENERATED " + ColumnWriter.kind(to));
    }
    if (from.start() != to.start()) {
      options.add("SET START WITH " + to.start());
    }
    if (from.increment() != to.increment()) {
      options.add("SET INCREMENT BY " + to.increment());
    }
    NumberLimits limits = limits(from, to);
    if (limits.narrow()) {
      limits.widened().forEach(o -> options.add("SET " + o));
    } else {
      limit("minimum", "MINVALUE").ifPresent(options::add);
      limit("maximum", "MAXVALUE").ifPresent(options::add);
    }
    sequenceOptions(options);
    return String.join(" ", options);
  }

  private NumberLimits limits(Identity from, Identity to) {
    return new NumberLimits(range(before, from), range(after, to), to.start(), to.increment() > 0);
  }

  /** What a type leaves out comes with the type. */
  private NumberLimits.Range range(Column column, Identity identity) {
    return NumberLimits.Range.of(
        ColumnWriter.identityOption(column.attributes(), "minimum"),
        ColumnWriter.identityOption(column.attributes(), "maximum"),
        identity.increment() > 0,
        TypeRenderer.render(after.type()));
  }

  /** What leaves numbers out, once the current one is none of them. */
  private List<String> narrowedLimits(ObjectName table) {
    Identity from = before.identity();
    Identity to = after.identity();
    if (from == null || to == null) {
      return List.of();
    }
    NumberLimits limits = limits(from, to);
    if (!limits.narrow()) {
      return List.of();
    }
    String options =
        limits.narrowed().stream().map(o -> "SET " + o).collect(Collectors.joining(" "));
    String alter = "ALTER COLUMN " + Names.identifier(after.name()) + " " + options;
    return List.of(
        limits.move(sequence(table)), "ALTER TABLE " + Names.name(table) + "\n  " + alter);
  }

  private String sequence(ObjectName table) {
    return "pg_get_serial_sequence("
        + Names.literal(Names.name(table))
        + ", "
        + Names.literal(after.name())
        + ")";
  }

  private Optional<String> limit(String attribute, String word) {
    Optional<Long> from = ColumnWriter.identityOption(before.attributes(), attribute);
    Optional<Long> to = ColumnWriter.identityOption(after.attributes(), attribute);
    if (from.equals(to)) {
      return Optional.empty();
    }
    return Optional.of(to.map(v -> "SET " + word + " " + v).orElse("SET NO " + word));
  }

  private void sequenceOptions(List<String> options) {
    Optional<Long> cache = ColumnWriter.identityOption(after.attributes(), "cache");
    if (!cache.equals(ColumnWriter.identityOption(before.attributes(), "cache"))) {
      options.add("SET CACHE " + cache.orElse(1L));
    }
    boolean cycles = after.attributes().has("identity_cycle");
    if (cycles != before.attributes().has("identity_cycle")) {
      options.add(cycles ? "SET CYCLE" : "SET NO CYCLE");
    }
  }

  /** Statements after the ALTER TABLE: numbers that fit what is there. */
  List<String> statements(ObjectName table) {
    Identity identity = after.identity();
    return before.identity() == null && identity != null
        ? List.of(firstFreeNumber(table, identity))
        : narrowedLimits(table);
  }

  /** A number for a new identity that no row has yet. */
  private String firstFreeNumber(ObjectName table, Identity identity) {
    boolean up = identity.increment() > 0;
    String last = (up ? "max(" : "min(") + Names.identifier(after.name()) + ")";
    return "SELECT setval("
        + sequence(table)
        + ", "
        + last
        + ") FROM "
        + Names.name(table)
        + " HAVING "
        + last
        + (up ? " >= " : " <= ")
        + identity.start();
  }
}
