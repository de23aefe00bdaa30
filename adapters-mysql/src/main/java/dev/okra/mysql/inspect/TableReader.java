package dev.okra.mysql.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts tables together from the rows of all queries. */
final class TableReader {
  private final Catalog catalog;
  private final TableRows rows;
  private final ColumnReader columns;
  private final ConstraintReader constraints;
  private final CreateStatements createStatements;

  TableReader(
      Catalog catalog, TableRows rows, Qualifiers qualifiers, CreateStatements createStatements) {
    this.catalog = catalog;
    this.rows = rows;
    this.columns = new ColumnReader(catalog, qualifiers);
    this.constraints = new ConstraintReader(catalog, rows.database());
    this.createStatements = createStatements;
  }

  Table read(Row row) {
    String name = row.text("name");
    String collation = row.optionalText("collation_name").orElse(rows.collation());
    IndexReader indexes =
        new IndexReader(catalog, rows.indexes(name), () -> createStatements.parsers(name));
    List<Row> checks = rows.checks(name);
    Table table =
        Table.of(ObjectName.of(name), columns(name, collation, checks))
            .withPrimaryKey(indexes.primaryKey())
            .withForeignKeys(constraints.foreignKeys(rows.foreignKeys(name)))
            .withChecks(constraints.checks(checks))
            .withIndexes(indexes.indexes())
            .withPartitioning(PartitionReader.read(rows.partitions(name)))
            .withComment(row.optionalText("comment").filter(c -> !c.isEmpty()).orElse(null))
            .withAttributes(
                TableAttributes.of(
                    row.optionalText("engine").orElse("InnoDB"),
                    row.optionalText("options").orElse(""),
                    !collation.equals(rows.collation()),
                    collation));
    Table named =
        row.text("kind").equals("SYSTEM VERSIONED")
            ? table.withAttributes(
                table.attributes().with(TableAttributes.SYSTEM_VERSIONED, "true"))
            : table;
    return ImpliedIndexes.hidden(named);
  }

  private List<Column> columns(String table, String collation, List<Row> checks) {
    List<String> names = rows.columns(table).stream().map(r -> r.text("name")).toList();
    Map<String, Expression> own = constraints.ownChecks(checks, names);
    List<Column> result = new ArrayList<>();
    for (Row row : rows.columns(table)) {
      Column column = columns.read(row, collation);
      Expression check = own.get(column.name());
      result.add(check == null ? column : withOwnCheck(row, column, check));
    }
    return rows.columns(table).stream().anyMatch(columns::hidesDefault)
        ? withHiddenDefaults(table, result)
        : result;
  }

  /** The table's own collation may be JSON's, and then the column would seem to have none. */
  private Column withOwnCheck(Row row, Column column, Expression check) {
    Column explicit = column.withCollation(row.optionalText("collation_name").orElse(null));
    Column meant = catalog.withOwnCheck(explicit, check);
    SqlType type = meant.type();
    return type.equals(column.type()) ? meant.withCollation(column.collation()) : meant;
  }

  private List<Column> withHiddenDefaults(String table, List<Column> read) {
    Map<String, String> printed = createStatements.defaults(table);
    return read.stream().map(c -> withHiddenDefault(c, printed.get(c.name()))).toList();
  }

  private Column withHiddenDefault(Column column, @Nullable String printed) {
    if (column.defaultValue() != null || printed == null) {
      return column;
    }
    return column.withDefault(columns.hiddenDefault(printed, column.type()).orElse(null));
  }
}
