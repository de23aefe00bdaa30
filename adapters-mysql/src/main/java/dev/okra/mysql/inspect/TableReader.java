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
    String engine = row.optionalText("engine").orElse("InnoDB");
    ShownTable shown = createStatements.table(name);
    IndexReader indexes =
        new IndexReader(catalog, rows.indexes(name), shown, engine.equalsIgnoreCase("MEMORY"));
    // A period stands among the checks under its name: the one end comes before the other.
    List<Row> checks =
        rows.checks(name).stream().filter(r -> !shown.isPeriod(r.text("name"))).toList();
    Table table =
        Table.of(ObjectName.of(name), columns(name, collation, checks, shown))
            .withPrimaryKey(indexes.primaryKey())
            .withForeignKeys(constraints.foreignKeys(rows.foreignKeys(name)))
            .withChecks(constraints.checks(checks))
            .withIndexes(indexes.indexes())
            .withPartitioning(PartitionReader.read(shown))
            .withComment(row.optionalText("comment").filter(c -> !c.isEmpty()).orElse(null))
            .withAttributes(
                TableAttributes.of(
                    engine,
                    row.optionalText("options").orElse(""),
                    !collation.equals(rows.collation()),
                    collation,
                    shown));
    Table named =
        row.text("kind").equals("SYSTEM VERSIONED")
            ? table.withAttributes(
                table.attributes().with(TableAttributes.SYSTEM_VERSIONED, "true"))
            : table;
    return catalog.asWritten(ImpliedIndexes.hidden(named));
  }

  private List<Column> columns(String table, String collation, List<Row> checks, ShownTable shown) {
    List<String> names = rows.columns(table).stream().map(r -> r.text("name")).toList();
    Map<String, Expression> own = constraints.ownChecks(checks, names);
    List<Column> result = new ArrayList<>();
    for (Row row : rows.columns(table)) {
      Column column = columns.read(row, collation, shown.column(row.text("name")));
      Expression check = own.get(column.name());
      result.add(check == null ? column : withOwnCheck(row, column, check));
    }
    return rows.columns(table).stream().anyMatch(columns::hidesDefault)
        ? withHiddenDefaults(shown.defaults(), result)
        : result;
  }

  /** The table's own collation may be JSON's, and then the column would seem to have none. */
  private Column withOwnCheck(Row row, Column column, Expression check) {
    Column explicit = column.withCollation(row.optionalText("collation_name").orElse(null));
    Column meant = catalog.withOwnCheck(explicit, check);
    SqlType type = meant.type();
    return type.equals(column.type()) ? meant.withCollation(column.collation()) : meant;
  }

  private List<Column> withHiddenDefaults(Map<String, String> printed, List<Column> read) {
    return read.stream().map(c -> withHiddenDefault(c, printed.get(c.name()))).toList();
  }

  private Column withHiddenDefault(Column column, @Nullable String printed) {
    if (column.defaultValue() != null || printed == null) {
      return column;
    }
    return column.withDefault(columns.hiddenDefault(printed, column.type()).orElse(null));
  }
}
