package dev.okra.postgres.write;

import dev.okra.domain.port.Capabilities;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.Table;
import dev.okra.postgres.type.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** New tables. */
final class TableWriter {
  private static final String NEXT = ",\n  ";

  private final ColumnWriter columns;
  private final ConstraintWriter constraints;
  private final IndexWriter indexes;

  TableWriter(Capabilities capabilities) {
    this.columns = new ColumnWriter(capabilities);
    this.constraints = new ConstraintWriter(capabilities);
    this.indexes = new IndexWriter(capabilities);
  }

  /** The statements that make a table with everything in it. */
  List<String> create(Table table) {
    List<String> statements = new ArrayList<>();
    statements.add(statement(table));
    List<String> subcommands = new ArrayList<>();
    table
        .constraints()
        .filter(ConstraintWriter::isLater)
        .forEach(c -> subcommands.add("ADD " + constraints.definition(c)));
    table.columns().forEach(column -> subcommands.addAll(ColumnWriter.later(column)));
    subcommands.addAll(TableSettings.afterCreation(table.attributes()));
    if (!subcommands.isEmpty()) {
      statements.add(
          "ALTER TABLE " + Names.name(table.name()) + "\n  " + String.join(NEXT, subcommands));
    }
    table.indexes().forEach(index -> statements.addAll(indexes.create(table.name(), index)));
    TableSettings.replicaIdentity(table.name(), table.attributes()).ifPresent(statements::add);
    comments(table, statements);
    return statements;
  }

  private String statement(Table table) {
    Attributes attributes = table.attributes();
    Partitioning partitioning = table.partitioning();
    return (attributes.has(TableSettings.UNLOGGED) ? "CREATE UNLOGGED TABLE " : "CREATE TABLE ")
        + Names.name(table.name())
        + (partitioning == null || partitioning.parent() == null
            ? " " + body(table)
            : partition(table, partitioning, partitioning.parent()))
        + attributes.value(TableSettings.INHERITS).map(p -> " INHERITS (" + p + ")").orElse("")
        + (partitioning == null ? "" : partitionBy(partitioning))
        + attributes
            .value(TableSettings.ACCESS_METHOD)
            .map(m -> " USING " + Names.identifier(m))
            .orElse("")
        + StorageParameters.with(TableSettings.parameters(attributes))
        + attributes
            .value(TableSettings.TABLESPACE)
            .map(t -> " TABLESPACE " + Names.identifier(t))
            .orElse("");
  }

  private String body(Table table) {
    List<String> lines =
        Stream.concat(
                table.columns().stream().filter(ColumnWriter::isOwn).map(columns::definition),
                rules(table))
            .toList();
    return lines.isEmpty() ? "()" : "(\n  " + String.join(NEXT, lines) + "\n)";
  }

  private Stream<String> rules(Table table) {
    return table
        .constraints()
        .filter(c -> !ConstraintWriter.isLater(c))
        .map(constraints::definition);
  }

  /** A partition has its columns from its parent, and may have rules of its own. */
  private String partition(Table table, Partitioning partitioning, ObjectName parent) {
    List<String> lines = rules(table).toList();
    String bound = partitioning.bound() == null ? "DEFAULT" : checked(partitioning.bound());
    return " PARTITION OF "
        + Names.name(parent)
        + (lines.isEmpty() ? "" : " (\n  " + String.join(NEXT, lines) + "\n)")
        + " "
        + bound;
  }

  private static String partitionBy(Partitioning partitioning) {
    return partitioning.scheme() == null ? "" : " PARTITION BY " + checked(partitioning.scheme());
  }

  private static String checked(Expression expression) {
    return EmbeddedSql.checked(expression);
  }

  private static void comments(Table table, List<String> statements) {
    table.constraints().forEach(c -> statements.addAll(ConstraintNotes.of(table.name(), c)));
    if (table.comment() != null) {
      statements.add(Comments.on("TABLE", Names.name(table.name()), table.comment()));
    }
    for (Column column : table.columns()) {
      if (column.comment() != null) {
        statements.add(Comments.onColumn(table.name(), column));
      }
    }
  }
}
