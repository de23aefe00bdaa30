package dev.okra.domain.relational;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trigger.
 *
 * @param name unique in its table (PostgreSQL) or in its schema (MySQL, SQLite)
 * @param table the table or view that it watches
 * @param timing when it fires
 * @param events what it fires for
 * @param updateColumns restricts UPDATE to these columns; empty for all
 * @param forEachRow whether it fires once a row rather than once a statement
 * @param when a condition without the parentheses around it, or null
 * @param action what it does: {@code EXECUTE FUNCTION f()} on PostgreSQL, a statement or block
 *     elsewhere
 * @param comment null for none
 * @param attributes what only one dialect knows, such as {@link #FOLLOWS}
 */
public record Trigger(
    ObjectName name,
    ObjectName table,
    Timing timing,
    List<Event> events,
    List<String> updateColumns,
    boolean forEachRow,
    @Nullable Expression when,
    Expression action,
    @Nullable String comment,
    Attributes attributes)
    implements SchemaObject {

  /** The attribute with the trigger that fires before this one, of the same table and event. */
  public static final String FOLLOWS = "follows";

  /** A trigger without attributes. */
  public Trigger(
      ObjectName name,
      ObjectName table,
      Timing timing,
      List<Event> events,
      List<String> updateColumns,
      boolean forEachRow,
      @Nullable Expression when,
      Expression action,
      @Nullable String comment) {
    this(
        name,
        table,
        timing,
        events,
        updateColumns,
        forEachRow,
        when,
        action,
        comment,
        Attributes.NONE);
  }

  public Trigger {
    events = events.stream().sorted().distinct().toList();
    updateColumns = List.copyOf(updateColumns);
  }

  /** The same trigger on another table. */
  public Trigger withTable(ObjectName value) {
    return new Trigger(
        name, value, timing, events, updateColumns, forEachRow, when, action, comment, attributes);
  }

  /** The same trigger for updates of other columns. */
  public Trigger withUpdateColumns(List<String> value) {
    return new Trigger(
        name, table, timing, events, value, forEachRow, when, action, comment, attributes);
  }

  /** The same trigger with other attributes. */
  public Trigger withAttributes(Attributes value) {
    return new Trigger(
        name, table, timing, events, updateColumns, forEachRow, when, action, comment, value);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.trigger(this);
  }

  /** When a trigger fires. */
  public enum Timing {
    BEFORE("BEFORE"),
    AFTER("AFTER"),
    INSTEAD_OF("INSTEAD OF");

    private final String sql;

    Timing(String sql) {
      this.sql = sql;
    }

    /** The words of SQL. */
    public String sql() {
      return sql;
    }
  }

  /** What a trigger fires for. */
  public enum Event {
    INSERT,
    UPDATE,
    DELETE,
    TRUNCATE
  }
}
