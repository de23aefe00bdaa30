package dev.okra.diff.rename;

import java.util.function.Predicate;
import java.util.function.Supplier;

/** Names that nothing has: {@code okra_rename_1} and so on. */
public final class TemporaryNames implements Supplier<String> {
  private final Predicate<String> taken;
  private int last;

  /** Names for which the predicate does not hold. */
  public TemporaryNames(Predicate<String> taken) {
    this.taken = taken;
  }

  @Override
  public String get() {
    String name;
    do {
      last++;
      name = "okra_rename_" + last;
    } while (taken.test(name));
    return name;
  }
}
