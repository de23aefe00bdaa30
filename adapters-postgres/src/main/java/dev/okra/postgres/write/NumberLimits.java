package dev.okra.postgres.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Limits of a sequence that change while it is somewhere: the server takes none that leave the
 * current number out, so that number is moved in between. It moves forward to where the sequence
 * goes on; one that has gone too far is at its end, and says so when it is asked for a number:
 * going back could give a number twice.
 */
final class NumberLimits {
  private final Range before;
  private final Range after;
  private final long start;
  private final boolean up;

  /** The least and the greatest number of a sequence. */
  record Range(long least, long greatest) {
    /** With what is left out by default for a type, {@code smallint} say. */
    static Range of(Optional<Long> least, Optional<Long> greatest, boolean up, String type) {
      long size =
          switch (type) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
          };
      return new Range(least.orElse(up ? 1 : -size - 1), greatest.orElse(up ? size : -1));
    }
  }

  /**
   * A change of limits.
   *
   * @param start the first number afterwards
   * @param up whether the numbers grow afterwards
   */
  NumberLimits(Range before, Range after, long start, boolean up) {
    this.before = before;
    this.after = after;
    this.start = start;
    this.up = up;
  }

  /** Whether a number that was allowed is so no more. */
  boolean narrow() {
    return after.least() > before.least() || after.greatest() < before.greatest();
  }

  /** Options for limits that hold all numbers, those from before and those from then on. */
  List<String> widened() {
    List<String> options = new ArrayList<>();
    if (after.least() < before.least()) {
      options.add("MINVALUE " + after.least());
    }
    if (after.greatest() > before.greatest()) {
      options.add("MAXVALUE " + after.greatest());
    }
    return options;
  }

  /** Options for limits that leave numbers out. */
  List<String> narrowed() {
    List<String> options = new ArrayList<>();
    if (after.least() > before.least()) {
      options.add("MINVALUE " + after.least());
    }
    if (after.greatest() < before.greatest()) {
      options.add("MAXVALUE " + after.greatest());
    }
    return options;
  }

  /**
   * The statement that moves a current number that is left out.
   *
   * @param sequence an expression for its name, as a text
   */
  String move(String sequence) {
    StringBuilder sql = new StringBuilder("SELECT CASE\n    WHEN last IS NULL THEN ");
    sql.append(setval(sequence, start, false));
    if (after.least() > before.least()) {
      sql.append("\n    WHEN last < ").append(after.least());
      sql.append(" THEN ").append(setval(sequence, after.least(), !up));
    }
    if (after.greatest() < before.greatest()) {
      sql.append("\n    WHEN last > ").append(after.greatest());
      sql.append(" THEN ").append(setval(sequence, after.greatest(), up));
    }
    sql.append("\n  END\nFROM pg_sequence_last_value(").append(sequence);
    return sql.append("::regclass) AS last").toString();
  }

  private static String setval(String sequence, long number, boolean taken) {
    return "setval(" + sequence + ", " + number + ", " + taken + ")";
  }
}
