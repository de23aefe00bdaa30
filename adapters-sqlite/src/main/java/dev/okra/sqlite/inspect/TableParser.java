package dev.okra.sqlite.inspect;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Table;
import dev.okra.sqlite.type.Attribute;
import dev.okra.sqlite.type.RowId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CREATE TABLE, as the grammar in SQLite's {@code parse.y} has it. */
final class TableParser {
  private final DefinitionTokens tokens;
  private final ConstraintParser constraints;

  private TableParser(DefinitionTokens tokens) {
    this.tokens = tokens;
    this.constraints = new ConstraintParser(tokens);
  }

  static TableSyntax parse(String definition) {
    return new TableParser(new DefinitionTokens(definition)).parse();
  }

  private TableSyntax parse() {
    tokens.expect("CREATE", "TABLE");
    tokens.accept("IF", "NOT", "EXISTS");
    String name = tokens.objectName();
    tokens.expectSymbol('(');
    List<Column> columns = columns();
    while (constraints.tableConstraint()) {
      // The commas between constraints may be left out.
      tokens.acceptSymbol(',');
    }
    tokens.expectSymbol(')');
    Attributes attributes = attributes();
    Table table =
        Table.of(ObjectName.of(name), numbered(columns))
            .withPrimaryKey(primaryKey(columns, attributes))
            .withUniqueConstraints(constraints.uniqueConstraints)
            .withChecks(constraints.checks)
            .withAttributes(attributes);
    return new TableSyntax(table, constraints.foreignKeys);
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    do {
      if (atTableConstraint()) {
        return columns;
      }
      columns.add(new ColumnParser(tokens, constraints).column());
    } while (tokens.acceptSymbol(','));
    return columns;
  }

  private boolean atTableConstraint() {
    return tokens.at("CONSTRAINT")
        || tokens.at("PRIMARY", "KEY")
        || tokens.at("UNIQUE")
        || tokens.at("CHECK")
        || tokens.at("FOREIGN", "KEY");
  }

  /**
   * The direction of a rowid's key means nothing behind the columns; within the column it would
   * make an ordinary key of it.
   */
  private @Nullable PrimaryKey primaryKey(List<Column> columns, Attributes attributes) {
    PrimaryKey key = constraints.primaryKey;
    if (key == null || !constraints.tableKey) {
      return key;
    }
    PrimaryKey ascending =
        key.withParts(key.parts().stream().map(p -> p.withDescending(false)).toList());
    return RowId.isKey(columns, ascending, attributes) ? ascending : key;
  }

  private List<Column> numbered(List<Column> columns) {
    if (!constraints.numbered || constraints.primaryKey == null) {
      return columns;
    }
    List<String> key = constraints.primaryKey.columns();
    return columns.stream()
        .map(
            c ->
                key.stream().anyMatch(k -> k.equalsIgnoreCase(c.name()))
                    ? c.withIdentity(Identity.BY_DEFAULT)
                    : c)
        .toList();
  }

  private Attributes attributes() {
    Attributes attributes = Attributes.NONE;
    while (!tokens.atEnd()) {
      if (tokens.accept("WITHOUT", "ROWID")) {
        attributes = attributes.with(Attribute.WITHOUT_ROWID, "true");
      } else {
        tokens.expect("STRICT");
        attributes = attributes.with(Attribute.STRICT, "true");
      }
      tokens.acceptSymbol(',');
    }
    return attributes;
  }
}
