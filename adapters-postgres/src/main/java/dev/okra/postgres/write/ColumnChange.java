package dev.okra.postgres.write;

import dev.okra.domain.change.TableChange;
import dev.okra.domain.change.ValueRename;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.ObjectName;
import dev.okra.postgres.type.Collations;
import dev.okra.postgres.type.Names;
import dev.okra.postgres.type.TypeRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** An altered column as subcommands of ALTER TABLE, and what has to follow it. */
final class ColumnChange {
  private final Column before;
  private final Column after;
  private final List<ValueRename> renames;
  private final String name;

  /**
   * A change.
   *
   * @param followed columns that are renamed along with it: a rule that names them follows by
   *     itself
   */
  ColumnChange(TableChange.AlterColumn change, FollowedColumns followed) {
    this.before = followed(change.before(), change.after(), followed);
    this.after = change.after();
    this.renames = change.valueRenames();
    this.name = Names.identifier(after.name());
  }

  private static Column followed(Column before, Column after, FollowedColumns followed) {
    Column.Generated from = before.generated();
    Column.Generated to = after.generated();
    boolean same =
        from != null
            && to != null
            && from.stored() == to.stored()
            && followed.leads(from.expression(), to.expression());
    return same ? before.withGenerated(to) : before;
  }

  /**
   * Whether values are kept by their type alone, so that the column's rule must be dropped with the
   * column.
   */
  boolean needsNewColumn(boolean canSetExpression) {
    Column.Generated from = before.generated();
    Column.Generated to = after.generated();
    if (to == null) {
      return from != null && !from.stored();
    }
    if (from == null || from.stored() != to.stored()) {
      return true;
    }
    return !from.expression().equals(to.expression()) && !canSetExpression;
  }

  boolean changesType() {
    return !before.type().equals(after.type())
        || !Objects.equals(before.collation(), after.collation());
  }

  List<String> subcommands() {
    List<String> subcommands = new ArrayList<>();
    boolean typeChanges = changesType() || !renames.isEmpty();
    boolean defaultChanges = !Objects.equals(before.defaultValue(), after.defaultValue());
    boolean goes = after.defaultValue() == null || typeChanges;
    if (before.defaultValue() != null && goes && (typeChanges || defaultChanges)) {
      subcommands.add(alter("DROP DEFAULT"));
    }
    if (before.generated() != null && after.generated() == null) {
      subcommands.add(alter("DROP EXPRESSION"));
    }
    if (before.identity() != null && after.identity() == null) {
      subcommands.add(alter("DROP IDENTITY"));
    }
    if (typeChanges) {
      subcommands.add(alter("TYPE " + type()));
    }
    if (after.generated() != null && !after.generated().equals(before.generated())) {
      subcommands.add(
          alter("SET EXPRESSION AS " + EmbeddedSql.enclosed(after.generated().expression())));
    }
    if (after.defaultValue() != null && (typeChanges || defaultChanges)) {
      subcommands.add(alter("SET DEFAULT " + EmbeddedSql.defaultValue(after.defaultValue())));
    }
    nullability().ifPresent(subcommands::add);
    subcommands.addAll(uncheckedNotNull());
    identity(subcommands);
    ColumnWriter.settings(before.attributes(), after.attributes())
        .forEach(words -> subcommands.add(alter(words)));
    return subcommands;
  }

  private String alter(String words) {
    return "ALTER COLUMN " + name + " " + words;
  }

  private String type() {
    String collation =
        after.collation() == null ? "" : " COLLATE " + Collations.sql(after.collation());
    return TypeRenderer.render(after.type())
        + collation
        + using().map(expression -> " USING " + expression).orElse("");
  }

  private Optional<String> using() {
    Optional<String> conversion = new TypeConversion(before.type(), after.type()).using(name);
    if (renames.isEmpty()) {
      return conversion;
    }
    StringBuilder sql = new StringBuilder("(CASE " + name + "::text");
    for (ValueRename rename : renames) {
      sql.append(" WHEN ").append(Names.literal(rename.before()));
      sql.append(" THEN ").append(Names.literal(rename.after()));
    }
    sql.append(" ELSE ").append(name).append("::text END)::");
    return Optional.of(sql.append(TypeRenderer.castName(after.type())).toString());
  }

  private Optional<String> nullability() {
    boolean unchecked = after.attributes().has(ColumnWriter.NOT_NULL_VALIDATED);
    if (unchecked && !before.attributes().has(ColumnWriter.NOT_NULL_VALIDATED)) {
      return Optional.empty();
    }
    if (before.nullable() != after.nullable()) {
      return Optional.of(after.nullable() ? alter("DROP NOT NULL") : NotNull.set(after));
    }
    boolean nowChecked =
        before.attributes().has(ColumnWriter.NOT_NULL_VALIDATED)
            && !after.attributes().has(ColumnWriter.NOT_NULL_VALIDATED);
    return nowChecked && !after.nullable() ? Optional.of(alter("SET NOT NULL")) : Optional.empty();
  }

  /** That values are there, which holds for rows to come only. */
  private List<String> uncheckedNotNull() {
    boolean comes =
        after.attributes().has(ColumnWriter.NOT_NULL_VALIDATED)
            && !before.attributes().has(ColumnWriter.NOT_NULL_VALIDATED);
    if (!comes) {
      return List.of();
    }
    List<String> subcommands = new ArrayList<>();
    if (!before.nullable()) {
      subcommands.add(alter("DROP NOT NULL"));
    }
    subcommands.add(NotNull.added(after));
    return subcommands;
  }

  /**
   * What of a column that comes from a parent table is its own; the rest changes with the parent.
   */
  List<String> ownSubcommands(boolean followsParent, boolean nullabilityFollows) {
    List<String> subcommands = new ArrayList<>();
    boolean ownDefault = ColumnWriter.hasOwnDefault(before) || ColumnWriter.hasOwnDefault(after);
    if (!Objects.equals(before.defaultValue(), after.defaultValue())
        && (ownDefault || !followsParent)) {
      subcommands.add(alter(ColumnWriter.defaultWords(after)));
    }
    boolean becomesOwn =
        after.attributes().has(ColumnWriter.OWN_NOT_NULL)
            && !before.attributes().has(ColumnWriter.OWN_NOT_NULL);
    if (becomesOwn) {
      subcommands.add(NotNull.set(after));
    } else if (!nullabilityFollows) {
      nullability().ifPresent(subcommands::add);
    }
    ColumnWriter.settings(before.attributes(), after.attributes())
        .forEach(words -> subcommands.add(alter(words)));
    return subcommands;
  }

  private void identity(List<String> subcommands) {
    Identity from = before.identity();
    Identity to = after.identity();
    if (to == null) {
      return;
    }
    if (from == null) {
      subcommands.add(alter("ADD GENERATED " + ColumnWriter.identity(to, after.attributes())));
      return;
    }
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
    if (!options.isEmpty()) {
      subcommands.add(alter(String.join(" ", options)));
    }
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
    if (from == null || to == null || !limits(from, to).narrow()) {
      return List.of();
    }
    NumberLimits limits = limits(from, to);
    String options = limits.narrowed().stream().map(o -> " SET " + o).collect(Collectors.joining());
    return List.of(
        limits.move(sequence(table)),
        "ALTER TABLE " + Names.name(table) + "\n  " + alter(options.strip()));
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

  /**
   * Statements after the ALTER TABLE: the comment, and a number for a new identity that no row has
   * yet.
   */
  List<String> statements(ObjectName table) {
    List<String> statements = new ArrayList<>();
    if (before.identity() == null && after.identity() != null) {
      statements.add(firstFreeNumber(table, after.identity()));
    }
    statements.addAll(narrowedLimits(table));
    statements.addAll(NotNull.changed(table, before, after));
    statements.addAll(comment(table));
    return statements;
  }

  /** The statement that sets the comment, where that changes. */
  List<String> comment(ObjectName table) {
    return Objects.equals(before.comment(), after.comment())
        ? List.of()
        : List.of(Comments.onColumn(table, after));
  }

  private String firstFreeNumber(ObjectName table, Identity identity) {
    boolean up = identity.increment() > 0;
    String last = (up ? "max(" : "min(") + name + ")";
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
