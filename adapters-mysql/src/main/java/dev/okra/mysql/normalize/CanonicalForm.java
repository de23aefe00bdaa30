package dev.okra.mysql.normalize;

import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Capability;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.domain.relational.View;
import dev.okra.mysql.inspect.TableAttributes;
import dev.okra.mysql.type.ReportedText;
import dev.okra.mysql.type.TextLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a desired schema without asking the server: what this server keeps at all,
 * and how it spells it.
 */
final class CanonicalForm {
  private static final Set<String> TIMES = Set.of("datetime", "timestamp");

  private final Capabilities capabilities;
  private final boolean mariaDb;

  CanonicalForm(Capabilities capabilities) {
    this.capabilities = capabilities;
    this.mariaDb = capabilities.server().product().equals("MariaDB");
  }

  /**
   * The schema.
   *
   * @param current the tables that are there: one of the schema stays in the engine that it has
   */
  DatabaseSchema of(DatabaseSchema desired, Map<ObjectName, Table> current) {
    return desired
        .withTables(
            desired.tables().stream()
                .map(t -> table(t, current.getOrDefault(t.name(), t)))
                .toList())
        .withViews(desired.views().stream().map(CanonicalForm::view).toList());
  }

  /**
   * Unique constraints are unique indexes here; checks are left out where the server forgets them.
   */
  private Table table(Table table, Table current) {
    boolean inMemory =
        TableAttributes.isInMemory(table.attributes())
            || TableAttributes.isInMemory(current.attributes());
    List<Index> indexes =
        new ArrayList<>(table.indexes().stream().map(i -> index(i, inMemory)).toList());
    table.uniqueConstraints().stream().map(CanonicalForm::uniqueIndex).forEach(indexes::add);
    return table
        .withColumns(table.columns().stream().map(this::column).toList())
        .withUniqueConstraints(List.of())
        .withIndexes(indexes)
        .withChecks(
            capabilities.can(Capability.CHECKS)
                ? table.checks().stream()
                    .map(c -> c.withExpression(expression(c.expression())))
                    .toList()
                : List.of());
  }

  private static Index uniqueIndex(UniqueConstraint constraint) {
    String name =
        constraint.name() == null ? String.join("_", constraint.columns()) : constraint.name();
    return Index.of(name, true, constraint.parts()).withInclude(constraint.include());
  }

  /** InnoDB makes a B-tree of every index that is neither for words nor for places. */
  private Index index(Index index, boolean inMemory) {
    String method = index.method();
    boolean tree = method != null && Set.of("btree", "hash").contains(method);
    boolean usual = inMemory ? "btree".equals(method) : tree;
    return (usual ? index.withMethod(null) : index)
        .withParts(index.parts().stream().map(this::part).toList());
  }

  private IndexPart part(IndexPart part) {
    IndexPart directed =
        capabilities.can(Capability.DESCENDING_INDEXES) ? part : part.withDescending(false);
    return directed.withKey(
        part.key().match(c -> c, e -> new IndexPart.ExpressionKey(expression(e.expression()))));
  }

  private Column column(Column column) {
    Column spelled =
        column
            .withDefault(defaultValue(column, column.defaultValue()))
            .withOnUpdate(defaultValue(column, column.onUpdate()));
    Column.Generated generated = column.generated();
    if (generated == null) {
      return spelled;
    }
    Column computed =
        spelled.withGenerated(
            new Column.Generated(expression(generated.expression()), generated.stored()));
    // MariaDB has no NOT NULL for generated columns.
    return mariaDb ? computed.withNullable(true) : computed;
  }

  private static @Nullable Expression defaultValue(Column column, @Nullable Expression given) {
    if (given == null) {
      return null;
    }
    String sql = ReportedText.expression(given.sql());
    if (sql.equalsIgnoreCase("NULL")) {
      return null;
    }
    if (TextLiteral.is(sql)) {
      return new Expression(TextLiteral.write(TextLiteral.read(sql)));
    }
    boolean time = column.type() instanceof BuiltIn type && TIMES.contains(type.name());
    return new Expression(time && ReportedText.isNow(sql) ? now((BuiltIn) column.type()) : sql);
  }

  /** The servers insist on as many digits as the column has. */
  private static String now(BuiltIn type) {
    return type.arguments().isEmpty()
        ? "CURRENT_TIMESTAMP"
        : "CURRENT_TIMESTAMP(" + type.arguments().get(0) + ")";
  }

  private static Expression expression(Expression given) {
    return new Expression(ReportedText.expression(given.sql()));
  }

  /** Views have no comments. */
  private static View view(View view) {
    return new View(
        view.name(),
        view.columns(),
        expression(view.query()),
        view.materialized(),
        view.indexes(),
        view.dependencies(),
        null,
        view.attributes());
  }
}
