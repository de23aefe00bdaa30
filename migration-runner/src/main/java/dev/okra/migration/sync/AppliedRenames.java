package dev.okra.migration.sync;

import dev.okra.diff.rename.RenameResolver;
import dev.okra.diff.rename.ResolvedRenames;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.plan.Renames.ColumnRename;
import dev.okra.domain.plan.Renames.ColumnValueRename;
import dev.okra.domain.plan.Renames.EnumRename;
import dev.okra.domain.plan.Renames.EnumValueRename;
import dev.okra.domain.plan.Renames.Origin;
import dev.okra.domain.plan.Renames.TableRename;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.DatabaseSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which of many hints and answers say something about two schemas. */
final class AppliedRenames {
  private AppliedRenames() {}

  /** Those that fit, each as a certain one, in a stable order. */
  static Renames of(DatabaseSchema current, DatabaseSchema desired, Renames renames) {
    ResolvedRenames resolved = RenameResolver.resolve(current, desired, renames);
    List<TableRename> tables = new ArrayList<>();
    resolved.tables().forEach((b, a) -> tables.add(new TableRename(b, a, Origin.ANSWER)));
    List<ColumnRename> columns = new ArrayList<>();
    resolved
        .columns()
        .forEach(
            (table, names) ->
                names.forEach(
                    (b, a) ->
                        columns.add(new ColumnRename(new ColumnName(table, a), b, Origin.ANSWER))));
    List<EnumRename> enums = new ArrayList<>();
    resolved.enums().forEach((b, a) -> enums.add(new EnumRename(b, a, Origin.ANSWER)));
    return sorted(tables, columns, enums, enumValues(resolved), columnValues(resolved));
  }

  private static List<EnumValueRename> enumValues(ResolvedRenames resolved) {
    List<EnumValueRename> values = new ArrayList<>();
    resolved
        .enumValues()
        .forEach(
            (type, renames) ->
                renames.forEach(
                    r ->
                        values.add(
                            new EnumValueRename(type, r.before(), r.after(), Origin.ANSWER))));
    return values;
  }

  private static List<ColumnValueRename> columnValues(ResolvedRenames resolved) {
    List<ColumnValueRename> values = new ArrayList<>();
    resolved
        .columnValues()
        .forEach(
            (table, columns) ->
                columns.forEach(
                    (column, renames) ->
                        renames.forEach(
                            r ->
                                values.add(
                                    new ColumnValueRename(
                                        new ColumnName(table, column),
                                        r.before(),
                                        r.after(),
                                        Origin.ANSWER)))));
    return values;
  }

  private static Renames sorted(
      List<TableRename> tables,
      List<ColumnRename> columns,
      List<EnumRename> enums,
      List<EnumValueRename> enumValues,
      List<ColumnValueRename> columnValues) {
    tables.sort(Comparator.comparing(TableRename::after));
    columns.sort(Comparator.comparing(ColumnRename::after));
    enums.sort(Comparator.comparing(EnumRename::after));
    enumValues.sort(
        Comparator.comparing(EnumValueRename::type).thenComparing(EnumValueRename::after));
    columnValues.sort(
        Comparator.comparing(ColumnValueRename::column).thenComparing(ColumnValueRename::after));
    return new Renames(tables, columns, enums, enumValues, columnValues);
  }

  /** Hints and answers in one. */
  static Renames both(Renames hints, Renames answers) {
    return new Renames(
        joined(hints.tables(), answers.tables()),
        joined(hints.columns(), answers.columns()),
        joined(hints.enums(), answers.enums()),
        joined(hints.enumValues(), answers.enumValues()),
        joined(hints.columnValues(), answers.columnValues()));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
