package dev.okra.domain.plan;

import java.util.List;

/**
 * Something that a change may do to a database in use.
 *
 * @param code stable, {@code OKRA-H…}
 * @param kind what may happen
 * @param message one sentence, with the object's name
 * @param remedy what to do to avoid it, or to be sure
 * @param rows the rows that it is about; empty where it is about none
 */
public record Hazard(String code, Kind kind, String message, String remedy, List<RowScope> rows) {

  public Hazard {
    rows = List.copyOf(rows);
  }

  /** What may happen. */
  public enum Kind {
    /** Values are lost: needs consent where there are rows, or where nobody can tell. */
    DATA_LOSS,
    /** Rows that exist may not fit, and then the statement fails: needs consent likewise. */
    EXISTING_ROWS_MAY_FAIL,
    /** Other sessions wait for longer than a moment. */
    LONG_LOCK,
    /** Every row is written again. */
    TABLE_REWRITE
  }

  /** Whether this hazard needs somebody's consent, given that it touches rows. */
  public boolean needsConsent() {
    return kind == Kind.DATA_LOSS || kind == Kind.EXISTING_ROWS_MAY_FAIL;
  }
}
