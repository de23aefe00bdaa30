package dev.okra.diff.state;

import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.List;
import java.util.Map;

/**
 * What renamed columns of one table are called in its keys, indexes and constraints. Texts of SQL
 * are left as they are: only the database can rewrite them.
 */
public final class ColumnFollower implements Constraint.Visitor<Constraint> {
  private final ObjectName table;
  private final Map<String, String> renames;

  /**
   * Follows the columns of a table.
   *
   * @param table the table, to know its foreign keys to itself
   * @param renames from names before to names after
   */
  public ColumnFollower(ObjectName table, Map<String, String> renames) {
    this.table = table;
    this.renames = Map.copyOf(renames);
  }

  /** What a column is called afterwards. */
  public String column(String name) {
    return renames.getOrDefault(name, name);
  }

  /** What columns are called afterwards. */
  public List<String> columns(List<String> names) {
    return renames.isEmpty() ? names : names.stream().map(this::column).toList();
  }

  /** The index with the names afterwards. */
  public Index index(Index index) {
    return renames.isEmpty()
        ? index
        : index.withParts(parts(index.parts())).withInclude(columns(index.include()));
  }

  /** The constraint with the names afterwards. */
  public Constraint constraint(Constraint constraint) {
    return renames.isEmpty() ? constraint : constraint.accept(this);
  }

  /** The table with the names afterwards, in its columns as well as in what is over them. */
  public Table table(Table before) {
    if (renames.isEmpty()) {
      return before;
    }
    PrimaryKey key = before.primaryKey();
    return before
        .withColumns(before.columns().stream().map(c -> c.withName(column(c.name()))).toList())
        .withPrimaryKey(key == null ? null : primaryKey(key))
        .withUniqueConstraints(
            before.uniqueConstraints().stream().map(this::uniqueConstraint).toList())
        .withForeignKeys(before.foreignKeys().stream().map(this::foreignKey).toList())
        .withIndexes(before.indexes().stream().map(this::index).toList());
  }

  @Override
  public PrimaryKey primaryKey(PrimaryKey key) {
    return new PrimaryKey(
        key.name(),
        parts(key.parts()),
        columns(key.include()),
        key.deferrability(),
        key.attributes());
  }

  @Override
  public UniqueConstraint uniqueConstraint(UniqueConstraint key) {
    return new UniqueConstraint(
        key.name(),
        parts(key.parts()),
        columns(key.include()),
        key.nullsDistinct(),
        key.deferrability(),
        key.attributes());
  }

  @Override
  public ForeignKey foreignKey(ForeignKey key) {
    return key.withColumns(
        columns(key.columns()),
        key.referencedTable(),
        key.referencedTable().equals(table)
            ? columns(key.referencedColumns())
            : key.referencedColumns());
  }

  /** A foreign key of another table to this one, with the names afterwards. */
  public ForeignKey reference(ForeignKey key) {
    return key.referencedTable().equals(table)
        ? key.withColumns(key.columns(), key.referencedTable(), columns(key.referencedColumns()))
        : key;
  }

  @Override
  public Check check(Check check) {
    return check;
  }

  @Override
  public Exclusion exclusion(Exclusion exclusion) {
    return exclusion;
  }

  private List<IndexPart> parts(List<IndexPart> parts) {
    return parts.stream().map(this::part).toList();
  }

  private IndexPart part(IndexPart part) {
    return part.withKey(
        part.key().match(key -> new IndexPart.ColumnKey(column(key.column())), key -> key));
  }
}
