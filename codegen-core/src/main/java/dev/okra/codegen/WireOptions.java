package dev.okra.codegen;

import dev.okra.domain.port.GeneratorOption;
import java.util.List;

/** Options that every generator has, because they say how JSON is read and written. */
public final class WireOptions {
  /** Whether a missing optional value is left out when written, or written as {@code null}. */
  public static final GeneratorOption NULLS =
      new GeneratorOption(
          "nulls",
          "What is written for a missing optional value: nothing, or null.",
          List.of("omit", "explicit"),
          "omit");

  /** Whether a key that the type does not have is passed over when read, or refused. */
  public static final GeneratorOption UNKNOWN =
      new GeneratorOption(
          "unknown",
          "What happens to a key that the type does not have when it is read.",
          List.of("ignore", "reject"),
          "ignore");

  private WireOptions() {}

  /** Whether {@link #NULLS} asks for {@code null}. */
  public static boolean writesNulls(GeneratorOptions options) {
    return options.value(NULLS).equals("explicit");
  }

  /** Whether {@link #UNKNOWN} asks for refusal. */
  public static boolean rejectsUnknown(GeneratorOptions options) {
    return options.value(UNKNOWN).equals("reject");
  }
}
