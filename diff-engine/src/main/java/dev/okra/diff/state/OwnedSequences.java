package dev.okra.diff.state;

import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Sequence;
import org.jspecify.annotations.Nullable;

/** Sequences that go away with a column. */
public final class OwnedSequences {
  private OwnedSequences() {}

  /** The same sequence under another name. */
  public static Sequence withName(Sequence sequence, ObjectName name) {
    return new Sequence(
        name,
        sequence.type(),
        sequence.start(),
        sequence.increment(),
        sequence.minimum(),
        sequence.maximum(),
        sequence.cache(),
        sequence.cycle(),
        sequence.owner(),
        sequence.comment(),
        sequence.attributes());
  }

  /** The same sequence with another owner; null for none. */
  public static Sequence withOwner(Sequence sequence, @Nullable ColumnName owner) {
    return new Sequence(
        sequence.name(),
        sequence.type(),
        sequence.start(),
        sequence.increment(),
        sequence.minimum(),
        sequence.maximum(),
        sequence.cache(),
        sequence.cycle(),
        owner,
        sequence.comment(),
        sequence.attributes());
  }
}
