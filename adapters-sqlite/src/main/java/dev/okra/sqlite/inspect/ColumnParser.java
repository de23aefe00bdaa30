package dev.okra.sqlite.inspect;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Column.Generated;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.SqlType;
import dev.okra.sqlite.type.Attribute;
import dev.okra.sqlite.type.SqliteNames;
import dev.okra.sqlite.type.TypeText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one column; constraints that it carries go to the table's. */
final class ColumnParser {
  private static final String[][] RULES = {
    {"CONSTRAINT"},
    {"PRIMARY"},
    {"NOT"},
    {"NULL"},
    {"UNIQUE"},
    {"CHECK"},
    {"DEFAULT"},
    {"COLLATE"},
    {"REFERENCES"},
    {"GENERATED", "ALWAYS"},
    {"AS"},
    {"DEFERRABLE"},
    {"ON", "CONFLICT"},
  };

  private final DefinitionTokens tokens;
  private final ConstraintParser constraints;
  private @Nullable String constraintName;

  ColumnParser(DefinitionTokens tokens, ConstraintParser constraints) {
    this.tokens = tokens;
    this.constraints = constraints;
  }

  Column column() {
    String name = tokens.name();
    Column column = Column.of(name, type(), true);
    while (!tokens.atSymbol(',') && !tokens.atSymbol(')')) {
      column = withRule(column);
    }
    return column;
  }

  private SqlType type() {
    int start = tokens.position();
    while (!atRule() && !tokens.atSymbol(',') && !tokens.atSymbol(')') && !tokens.atEnd()) {
      if (tokens.atSymbol('(')) {
        tokens.parenthesised();
      } else {
        tokens.next();
      }
    }
    return TypeText.parse(tokens.textBetween(start, tokens.position()));
  }

  private boolean atRule() {
    for (String[] rule : RULES) {
      if (tokens.at(rule)) {
        return true;
      }
    }
    return false;
  }

  private Column withRule(Column column) {
    if (tokens.accept("CONSTRAINT")) {
      constraintName = tokens.name();
      return column;
    }
    String name = constraintName;
    constraintName = null;
    Column property = withProperty(column);
    if (property != null) {
      return property;
    }
    if (tokens.accept("PRIMARY", "KEY")) {
      constraints.columnPrimaryKey(name, column.name());
    } else if (tokens.accept("UNIQUE")) {
      constraints.unique(name, List.of(IndexPart.column(column.name())));
    } else if (tokens.accept("CHECK")) {
      constraints.check(name);
    } else if (tokens.accept("REFERENCES")) {
      constraints.foreignKey(name, List.of(column.name()));
    } else {
      throw tokens.unexpected("a rule of the column '" + column.name() + "'");
    }
    return column;
  }

  private @Nullable Column withProperty(Column column) {
    if (tokens.accept("NOT", "NULL")) {
      return required(column);
    }
    if (tokens.accept("NULL")) {
      constraints.conflict();
      return column;
    }
    if (tokens.accept("DEFAULT")) {
      return column.withDefault(new Expression(defaultValue()));
    }
    if (tokens.accept("COLLATE")) {
      return column.withCollation(tokens.name());
    }
    if (tokens.accept("GENERATED", "ALWAYS", "AS") || tokens.accept("AS")) {
      return column.withGenerated(generated());
    }
    return null;
  }

  private Column required(Column column) {
    String conflict = constraints.conflict();
    Attributes attributes =
        conflict == null ? Attributes.NONE : Attributes.of(Attribute.NOT_NULL_CONFLICT, conflict);
    return column.withNullable(false).withAttributes(attributes);
  }

  /**
   * An expression in parentheses, a literal with or without a sign, or a name, which stands for a
   * text.
   */
  private String defaultValue() {
    if (tokens.atSymbol('(')) {
      return tokens.parenthesised();
    }
    int start = tokens.position();
    if (tokens.atName()) {
      return SqliteNames.QUOTING.literal(tokens.name());
    }
    if (!tokens.acceptSymbol('-')) {
      tokens.acceptSymbol('+');
    }
    if (!tokens.acceptSymbol('.')) {
      // The first of two tokens in x'00'.
      tokens.accept("X");
    }
    tokens.next();
    return tokens.textBetween(start, tokens.position());
  }

  private Generated generated() {
    Expression expression = new Expression(tokens.parenthesised());
    boolean stored = tokens.accept("STORED");
    if (!stored) {
      tokens.accept("VIRTUAL");
    }
    return new Generated(expression, stored);
  }
}
