package dev.okra.domain.plan;

import dev.okra.domain.relational.ObjectName;
import java.util.List;

/** Which rows a hazard is about; a dialect turns it into a query that counts them. */
public sealed interface RowScope {

  /** The table, by its name before the plan. */
  ObjectName table();

  /** Calls the method of the visitor for this kind of scope. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of scope. */
  interface Visitor<R> {
    R allRows(AllRows scope);

    R nonNull(NonNull scope);

    R nulls(Nulls scope);

    R holding(Holding scope);

    R duplicates(Duplicates scope);
  }

  /** Every row. */
  record AllRows(ObjectName table) implements RowScope {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.allRows(this);
    }
  }

  /** The rows that have a value in a column. */
  record NonNull(ObjectName table, String column) implements RowScope {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.nonNull(this);
    }
  }

  /** The rows that have no value in a column. */
  record Nulls(ObjectName table, String column) implements RowScope {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.nulls(this);
    }
  }

  /** The rows whose column holds one of some texts, itself or in its list. */
  record Holding(ObjectName table, String column, List<String> values) implements RowScope {
    public Holding {
      values = List.copyOf(values);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.holding(this);
    }
  }

  /** The rows that share the values of some columns with another row. */
  record Duplicates(ObjectName table, List<String> columns) implements RowScope {
    public Duplicates {
      columns = List.copyOf(columns);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.duplicates(this);
    }
  }
}
