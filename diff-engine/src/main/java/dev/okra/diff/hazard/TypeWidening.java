package dev.okra.diff.hazard;

import dev.okra.domain.relational.SqlType;
import java.util.Optional;

/**
 * What changing a column's type does to the values in it, by what is known of types. What is not
 * known is not taken to be safe.
 */
enum TypeWidening {
  /** Every value stays what it is. */
  SAFE,
  /** The values are of the same kind, and some may not fit or lose digits. */
  NARROWS,
  /** The values become others of another kind, if they can. */
  CONVERTS;

  static TypeWidening of(SqlType before, SqlType after) {
    if (before.equals(after)) {
      return SAFE;
    }
    if (before instanceof SqlType.ArrayOf one && after instanceof SqlType.ArrayOf other) {
      return of(one.element(), other.element());
    }
    if (before instanceof SqlType.InlineEnum && after instanceof SqlType.InlineEnum) {
      // Values that go are judged one by one, elsewhere.
      return SAFE;
    }
    if (before instanceof SqlType.InlineSet one && after instanceof SqlType.InlineSet other) {
      return other.values().containsAll(one.values()) ? SAFE : NARROWS;
    }
    if (after instanceof SqlType.BuiltIn text) {
      return toBuiltIn(before, text);
    }
    return CONVERTS;
  }

  private static TypeWidening toBuiltIn(SqlType before, SqlType.BuiltIn after) {
    Optional<TypeFamily> target = TypeFamily.of(after);
    if (before instanceof SqlType.InlineEnum values && target.isPresent()) {
      long longest = values.values().stream().mapToLong(String::length).max().orElse(0);
      TypeFamily texts = new TypeFamily(TypeFamily.Kind.TEXT, longest, 0, false);
      return texts.fitsIn(target.get()) ? SAFE : CONVERTS;
    }
    Optional<TypeFamily> source =
        before instanceof SqlType.BuiltIn type ? TypeFamily.of(type) : Optional.empty();
    if (source.isEmpty() || target.isEmpty()) {
      return CONVERTS;
    }
    if (source.get().fitsIn(target.get())) {
      return SAFE;
    }
    return source.get().kind() == target.get().kind() ? NARROWS : CONVERTS;
  }
}
