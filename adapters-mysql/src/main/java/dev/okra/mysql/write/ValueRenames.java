package dev.okra.mysql.write;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange.AlterColumn;
import dev.okra.domain.change.ValueRename;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.SqlType.InlineEnum;
import dev.okra.domain.relational.Table;
import dev.okra.mysql.type.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Carries rows along where values of an enum go on under another name: the column takes the old and
 * the new values, the rows change, and the table's ALTER that follows leaves the old values out.
 * The values of a list stand in a check, which is gone by then.
 */
final class ValueRenames {
  private final ColumnSql columnSql;

  ValueRenames(ServerWords words) {
    this.columnSql = new ColumnSql(words);
  }

  List<String> statements(AlterTable change, AlterSteps steps) {
    List<String> statements = new ArrayList<>();
    String table = Names.QUOTING.identifier(change.before().name());
    steps.altered.forEach(
        (name, step) -> {
          if (!step.valueRenames().isEmpty()) {
            Column before = step.before().withName(steps.formerName(name));
            carry(table, before, step, change.before(), statements);
          }
        });
    return statements;
  }

  private void carry(
      String table, Column before, AlterColumn step, Table all, List<String> statements) {
    if (before.type() instanceof InlineEnum values) {
      statements.add("ALTER TABLE " + table + " MODIFY COLUMN " + widened(before, values, step));
    }
    boolean list = before.type().equals(BuiltIn.of("json"));
    statements.add(
        list
            ? updateElements(table, before, step.valueRenames(), all)
            : update(table, before, step.valueRenames(), all));
  }

  private String widened(Column before, InlineEnum values, AlterColumn step) {
    Set<String> all = new LinkedHashSet<>(values.values());
    step.valueRenames().forEach(r -> all.add(r.after()));
    if (step.after().type() instanceof InlineEnum target) {
      all.addAll(target.values());
    }
    Column wide = before.withType(new InlineEnum(List.copyOf(all)));
    // Values that differ in case only are the same to most collations.
    return columnSql.definition(areTold(all) ? wide : wide.withCollation("utf8mb4_bin"));
  }

  private static boolean areTold(Set<String> values) {
    boolean ascii = values.stream().allMatch(v -> v.chars().allMatch(c -> c < 0x80));
    long distinct = values.stream().map(v -> v.toLowerCase(Locale.ROOT)).distinct().count();
    return ascii && distinct == values.size();
  }

  /**
   * One statement for all, so that values may change places; columns that follow updates are held
   * still.
   */
  private static String update(
      String table, Column column, List<ValueRename> renames, Table before) {
    String name = Names.QUOTING.identifier(column.name());
    String exact = "CAST(" + name + " AS BINARY)";
    String cases =
        renames.stream()
            .map(
                r ->
                    " WHEN "
                        + exact
                        + " = CAST("
                        + Names.QUOTING.literal(r.before())
                        + " AS BINARY) THEN "
                        + Names.QUOTING.literal(r.after()))
            .collect(Collectors.joining());
    String held = held(column, before);
    String found =
        renames.stream()
            .map(r -> "CAST(" + Names.QUOTING.literal(r.before()) + " AS BINARY)")
            .collect(Collectors.joining(", "));
    return "UPDATE " + table + " SET " + name + " = CASE" + cases + " END" + held + " WHERE "
        + exact + " IN (" + found + ")";
  }

  /** The same for the elements of a JSON list, each with the quotes around it. */
  private static String updateElements(
      String table, Column column, List<ValueRename> renames, Table before) {
    String name = Names.QUOTING.identifier(column.name());
    List<String> gone = renames.stream().map(ValueRename::before).toList();
    return "UPDATE "
        + table
        + " SET "
        + name
        + " = "
        + RenamedElements.of(name, renames)
        + held(column, before)
        + " WHERE "
        + HeldValues.inList(name, gone);
  }

  private static String held(Column column, Table before) {
    return before.columns().stream()
        .filter(c -> c.onUpdate() != null && !c.name().equals(column.name()))
        .map(c -> Names.QUOTING.identifier(c.name()))
        .map(c -> ", " + c + " = " + c)
        .collect(Collectors.joining());
  }
}
