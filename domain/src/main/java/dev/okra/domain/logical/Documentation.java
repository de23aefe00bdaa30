package dev.okra.domain.logical;

import org.jspecify.annotations.Nullable;

/**
 * What is said about a definition to its readers.
 *
 * @param description the text of the string before it, indentation removed; null where there is
 *     none
 * @param deprecated why it should no longer be used (may be empty); null where it is not deprecated
 */
public record Documentation(@Nullable String description, @Nullable String deprecated) {
  /** Neither described nor deprecated. */
  public static final Documentation NONE = new Documentation(null, null);

  /** Whether {@code @deprecated} was given. */
  public boolean isDeprecated() {
    return deprecated != null;
  }
}
