package dev.okra.domain.logical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The default and the constraints of a field.
 *
 * @param defaultValue what it is where nothing was given, or null
 * @param updatedAt whether the database sets it to the current time on every update
 * @param length bounds of a text's length, or null
 * @param precision digits of a decimal, or null for the default
 * @param checks SQL conditions on this field
 */
public record FieldRules(
    @Nullable DefaultValue defaultValue,
    boolean updatedAt,
    @Nullable Length length,
    @Nullable Precision precision,
    List<CheckRule> checks) {

  /** No rules. */
  public static final FieldRules NONE = new FieldRules(null, false, null, null, List.of());

  public FieldRules {
    checks = List.copyOf(checks);
  }

  /** Whether the database fills the field in when a row is inserted without it. */
  public boolean hasDefault() {
    return defaultValue != null || updatedAt;
  }

  /**
   * Bounds of a text's length, in Unicode code points, both inclusive.
   *
   * @param min null where there is no lower bound
   * @param max null where there is no upper bound
   */
  public record Length(@Nullable Integer min, @Nullable Integer max) {}

  /**
   * Digits of a decimal.
   *
   * @param digits in all
   * @param scale after the point
   */
  public record Precision(int digits, int scale) {
    /** What {@code Decimal} has without {@code @precision}. */
    public static final Precision DEFAULT = new Precision(18, 4);

    // https://dev.mysql.com/doc/refman/8.4/en/precision-math-decimal-characteristics.html
    /** The most digits in all that a schema can ask for. */
    public static final int MOST_DIGITS = 65;

    /** The most digits after the point that a schema can ask for. */
    public static final int LARGEST_SCALE = 30;

    /** Whether a schema can ask for it; some databases have more, or fewer than no digits. */
    public boolean isDeclarable() {
      return digits >= 1
          && digits <= MOST_DIGITS
          && scale >= 0
          && scale <= Math.min(digits, LARGEST_SCALE);
    }
  }
}
