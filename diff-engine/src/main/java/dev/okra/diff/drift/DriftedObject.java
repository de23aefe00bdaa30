package dev.okra.diff.drift;

import dev.okra.domain.change.Change;
import java.util.List;

/**
 * An object that a database holds otherwise than its schema says, or that only one of them has.
 *
 * @param name what it is called: {@code users} for a table or any other object of its own, {@code
 *     users.email} for a column, index or constraint of a table
 * @param kind what it is, in a word or two: {@code column}, {@code enum type}
 * @param changes what would make the database follow the schema; changes of tables are narrowed to
 *     the steps that are about this object, and to those that cannot be without them
 */
public record DriftedObject(String name, String kind, List<Change> changes) {
  public DriftedObject {
    changes = List.copyOf(changes);
  }

  /** Name and kind together, which tell it from every other one: {@code index users.email}. */
  public String fullName() {
    return kind + " " + name;
  }

  /** Whether somebody means it by a name, full or not. */
  public boolean isCalled(String text) {
    return name.equals(text) || fullName().equals(text);
  }
}
