package dev.okra.sqlite.write;

import static dev.okra.sqlite.type.SqliteNames.QUOTING;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.SqlFragments;
import dev.okra.sqlite.type.Attribute;
import java.util.List;
import java.util.stream.Collectors;

/** Writes constraints as they stand behind the columns of a table. */
final class ConstraintSql implements Constraint.Visitor<String> {

  /** A constraint with its name. */
  static String of(Constraint constraint) {
    return name(constraint) + constraint.accept(new ConstraintSql());
  }

  /** A check or foreign key as part of its column. */
  static String inColumn(Constraint constraint) {
    return constraint instanceof ForeignKey key ? name(key) + references(key) : of(constraint);
  }

  static String name(Constraint constraint) {
    String name = constraint.name();
    return name == null ? "" : "CONSTRAINT " + QUOTING.identifier(name) + " ";
  }

  @Override
  public String primaryKey(PrimaryKey key) {
    return "PRIMARY KEY (" + parts(key.parts()) + ")" + conflict(key.attributes());
  }

  @Override
  public String uniqueConstraint(UniqueConstraint constraint) {
    return "UNIQUE (" + parts(constraint.parts()) + ")" + conflict(constraint.attributes());
  }

  @Override
  public String foreignKey(ForeignKey key) {
    return "FOREIGN KEY (" + QUOTING.identifiers(key.columns()) + ") " + references(key);
  }

  private static String references(ForeignKey key) {
    return "REFERENCES "
        + QUOTING.identifier(key.referencedTable())
        + " ("
        + QUOTING.identifiers(key.referencedColumns())
        + ")"
        + action(" ON DELETE ", key.onDelete())
        + action(" ON UPDATE ", key.onUpdate())
        + (key.matchFull() ? " MATCH FULL" : "")
        + switch (key.deferrability()) {
          case NOT_DEFERRABLE -> "";
          case INITIALLY_IMMEDIATE -> " DEFERRABLE INITIALLY IMMEDIATE";
          case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
  }

  private static String action(String event, ReferentialAction action) {
    return action == ReferentialAction.NO_ACTION ? "" : event + action.sql();
  }

  @Override
  public String check(Check check) {
    String sql =
        SqlFragments.whole(
            check.expression().sql(), LexicalRules.SQLITE, "the check '" + check.name() + "'");
    return "CHECK (" + sql + ")";
  }

  @Override
  public String exclusion(Exclusion constraint) {
    throw Unsupported.because(
        "SQLite has no exclusion constraints, as '" + constraint.name() + "'");
  }

  static String conflict(Attributes attributes) {
    return attributes
        .value(Attribute.ON_CONFLICT)
        .map(c -> " ON CONFLICT " + Attribute.conflict(c))
        .orElse("");
  }

  static String parts(List<IndexPart> parts) {
    return parts.stream().map(ConstraintSql::part).collect(Collectors.joining(", "));
  }

  private static String part(IndexPart part) {
    String key =
        part.key()
            .match(
                column -> QUOTING.identifier(column.column()),
                expression ->
                    "("
                        + SqlFragments.whole(
                            expression.expression().sql(),
                            LexicalRules.SQLITE,
                            "the expression of an index")
                        + ")");
    String collation =
        part.collation() == null ? "" : " COLLATE " + QUOTING.identifier(part.collation());
    return key + collation + (part.descending() ? " DESC" : "");
  }
}
