package dev.okra.codegen;

import dev.okra.domain.diagnostic.ErrorCode;
import dev.okra.domain.diagnostic.FailureKind;

/** What can go wrong between a schema and the code that is generated from it. */
public enum CodegenErrorCode implements ErrorCode {
  UNKNOWN_LANGUAGE("OKRA-G001", "Unknown language", FailureKind.USAGE),
  UNKNOWN_OPTION("OKRA-G002", "Unknown option of a generator", FailureKind.USAGE),
  INVALID_OPTION("OKRA-G003", "Invalid value for an option of a generator", FailureKind.USAGE),
  OUTPUT_NOT_WRITABLE("OKRA-G004", "Output folder cannot be written", FailureKind.FAILED),
  OUTPUT_OBSTRUCTED(
      "OKRA-G005", "Something is in the place of a generated file", FailureKind.FAILED),
  OUTSIDE_OUTPUT("OKRA-G006", "A generated file would leave its folder", FailureKind.FAILED),
  DISK_FULL("OKRA-G007", "No space left for generated files", FailureKind.FAILED),
  STALE_OUTPUT("OKRA-G008", "Generated files are not up to date", FailureKind.DIFFERENT),
  INVALID_TEMPLATE("OKRA-G009", "Invalid template", FailureKind.USAGE),
  INVALID_DEFAULT("OKRA-G010", "A default does not fit its type", FailureKind.INVALID_SCHEMA),
  NO_SUCH_MODEL("OKRA-G011", "A service asks for models that are not there", FailureKind.USAGE),
  INVALID_PLUGIN("OKRA-G012", "Plugin cannot be used", FailureKind.USAGE),
  UNKNOWN_TEMPLATE("OKRA-G013", "Not a template of the generator", FailureKind.USAGE);

  private final String id;
  private final String title;
  private final FailureKind kind;

  CodegenErrorCode(String id, String title, FailureKind kind) {
    this.id = id;
    this.title = title;
    this.kind = kind;
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
    return kind;
  }
}
