package dev.okra.domain.mapping;

import dev.okra.domain.diagnostic.Diagnostic;
import dev.okra.domain.diagnostic.ErrorCode;
import dev.okra.domain.diagnostic.FailureKind;
import dev.okra.domain.diagnostic.Severity;

/** What can be said about a valid schema only once the database is known. */
public enum MappingCode implements ErrorCode {
  NAME_SHORTENED("OKRA-N001", "Name too long for the database", Severity.WARNING),
  CHECK_LEFT_OUT("OKRA-N002", "Check constraint left out", Severity.WARNING),
  INDEX_SIMPLIFIED("OKRA-N003", "Index property left out", Severity.WARNING),
  UNIQUE_NOT_POSSIBLE("OKRA-N004", "Unique key not possible on this database", Severity.ERROR),
  COMPUTED_STORED("OKRA-N005", "Computed column is stored", Severity.WARNING),
  VIEW_NOT_MATERIALIZED("OKRA-N006", "View is not materialised", Severity.WARNING),
  VIEW_WITHOUT_QUERY("OKRA-N007", "View without a query for this database", Severity.ERROR),
  SCHEMA_LEFT_OUT("OKRA-N008", "Schema left out", Severity.WARNING),
  ACTION_NOT_POSSIBLE("OKRA-N009", "Referential action not possible", Severity.ERROR),
  NAME_COLLISION("OKRA-N010", "Two objects share a name on this database", Severity.ERROR),
  /** The schema as a whole, where any of the errors above was found. */
  NOT_POSSIBLE("OKRA-N011", "Schema not possible on this database", Severity.ERROR);

  private final String id;
  private final String title;
  private final Severity severity;

  MappingCode(String id, String title, Severity severity) {
    this.id = id;
    this.title = title;
    this.severity = severity;
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
    return FailureKind.INVALID_SCHEMA;
  }

  /** Whether it stops the command. */
  public Severity severity() {
    return severity;
  }

  Diagnostic says(String message, String hint) {
    return new Diagnostic(id, severity, null, message, hint);
  }
}
