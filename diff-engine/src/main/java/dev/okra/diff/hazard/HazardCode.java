package dev.okra.diff.hazard;

import dev.okra.domain.diagnostic.ErrorCode;
import dev.okra.domain.diagnostic.FailureKind;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.RowScope;
import java.util.List;

/**
 * What may happen to rows, whatever the database; dialects have codes from {@code OKRA-H101} on.
 */
public enum HazardCode implements ErrorCode {
  TABLE_DROPPED("OKRA-H001", "Table dropped with its rows", Hazard.Kind.DATA_LOSS),
  COLUMN_DROPPED("OKRA-H002", "Column dropped with its values", Hazard.Kind.DATA_LOSS),
  TYPE_NARROWED("OKRA-H003", "Type holds fewer values", Hazard.Kind.DATA_LOSS),
  TYPE_CONVERTED("OKRA-H004", "Values have to be converted", Hazard.Kind.EXISTING_ROWS_MAY_FAIL),
  VALUE_REMOVED("OKRA-H005", "Enum value removed", Hazard.Kind.EXISTING_ROWS_MAY_FAIL),
  COLUMN_REQUIRED("OKRA-H006", "Column becomes required", Hazard.Kind.EXISTING_ROWS_MAY_FAIL),
  REQUIRED_COLUMN_ADDED(
      "OKRA-H007", "Required column without a default", Hazard.Kind.EXISTING_ROWS_MAY_FAIL),
  KEY_ADDED("OKRA-H008", "New unique key", Hazard.Kind.EXISTING_ROWS_MAY_FAIL),
  FOREIGN_KEY_ADDED("OKRA-H009", "New foreign key", Hazard.Kind.EXISTING_ROWS_MAY_FAIL),
  CHECK_ADDED("OKRA-H010", "New or stricter condition", Hazard.Kind.EXISTING_ROWS_MAY_FAIL),
  CONSTRAINT_APPLIED(
      "OKRA-H011", "Constraint applied to existing rows", Hazard.Kind.EXISTING_ROWS_MAY_FAIL),
  COLUMN_COMPUTED("OKRA-H012", "Values replaced by computed ones", Hazard.Kind.DATA_LOSS),
  OBJECT_DROPPED("OKRA-H013", "Object dropped with what it holds", Hazard.Kind.DATA_LOSS),
  VIEW_LEFT_BROKEN("OKRA-H014", "View left without what it reads", Hazard.Kind.DATA_LOSS),
  VIEW_GOES_ALONG("OKRA-H015", "Undeclared view dropped with what it reads", Hazard.Kind.DATA_LOSS),
  REPLACED_IN_USE(
      "OKRA-H016", "Object replaced under what stands on it", Hazard.Kind.EXISTING_ROWS_MAY_FAIL),
  STRICTER_IN_USE(
      "OKRA-H017",
      "Domain gets a condition where the server cannot check it",
      Hazard.Kind.EXISTING_ROWS_MAY_FAIL);

  private final String id;
  private final String title;
  private final Hazard.Kind hazardKind;

  HazardCode(String id, String title, Hazard.Kind hazardKind) {
    this.id = id;
    this.title = title;
    this.hazardKind = hazardKind;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public FailureKind kind() {
    return FailureKind.CONSENT;
  }

  /** What may happen. */
  public Hazard.Kind hazardKind() {
    return hazardKind;
  }

  /** A hazard with this code. */
  Hazard found(String message, String remedy, List<RowScope> rows) {
    return new Hazard(id, hazardKind, message, remedy, rows);
  }

  /** A hazard with this code about rows of one kind. */
  Hazard found(String message, String remedy, RowScope rows) {
    return found(message, remedy, List.of(rows));
  }
}
