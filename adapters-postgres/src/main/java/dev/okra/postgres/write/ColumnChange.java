package dev.okra.postgres.write;

import dev.okra.domain.change.TableChange;
import dev.okra.domain.change.ValueRename;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ObjectName;
import dev.okra.postgres.type.Collations;
import dev.okra.postgres.type.Names;
import dev.okra.postgres.type.TypeRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An altered column as subcommands of ALTER TABLE, and what has to follow it. */
final class ColumnChange {
  private final Column before;
  private final Column after;
  private final List<ValueRename> renames;
  private final String name;
  private final boolean retypes;
  private final IdentityChange identity;

  /**
   * A change.
   *
   * @param followed columns that are renamed along with it: a rule that names them follows by
   *     itself
   */
  ColumnChange(TableChange.AlterColumn change, FollowedColumns followed) {
    this.before = followed(change.before(), change.after(), followed);
    this.after = change.after();
    this.identity = new IdentityChange(before, after);
    this.renames = change.valueRenames();
    this.retypes = change.retypes();
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
    return retypes;
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
    identity.options().ifPresent(words -> subcommands.add(alter(words)));
    subcommands.addAll(ownSettings());
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
    subcommands.addAll(ownSettings());
    return subcommands;
  }

  private List<String> ownSettings() {
    return settings().stream()
        .filter(words -> !ColumnWriter.reachesChildren(words))
        .map(this::alter)
        .toList();
  }

  /** The server forgets how a column is stored when its type becomes another. */
  private List<String> settings() {
    Attributes left =
        changesType()
            ? before.attributes().without("storage").without("compression")
            : before.attributes();
    return ColumnWriter.settings(left, after.attributes());
  }

  /** Statements after the ALTER TABLE for a column that comes from a parent table. */
  List<String> ownStatements(ObjectName table) {
    List<String> statements = new ArrayList<>(ColumnWriter.alone(table, after.name(), settings()));
    statements.addAll(comment(table));
    return statements;
  }

  /**
   * Statements after the ALTER TABLE: the comment, and a number for a new identity that no row has
   * yet.
   */
  List<String> statements(ObjectName table) {
    List<String> statements = new ArrayList<>();
    statements.addAll(identity.statements(table));
    statements.addAll(NotNull.changed(table, before, after));
    statements.addAll(ownStatements(table));
    return statements;
  }

  /** The statement that sets the comment, where that changes. */
  private List<String> comment(ObjectName table) {
    return Objects.equals(before.comment(), after.comment())
        ? List.of()
        : List.of(Comments.onColumn(table, after));
  }
}
