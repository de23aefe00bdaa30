package dev.okra.cli.config;

import dev.okra.domain.diagnostic.ErrorCode;
import dev.okra.domain.diagnostic.FailureKind;

/** What can be wrong with a configuration. */
public enum ConfigurationErrorCode implements ErrorCode {
  NOT_FOUND("OKRA-C001", "No configuration"),
  UNREADABLE("OKRA-C002", "Configuration cannot be read"),
  UNKNOWN_KEY("OKRA-C003", "Unknown key in the configuration"),
  WRONG_TYPE("OKRA-C004", "Wrong value in the configuration"),
  MISSING_VARIABLE("OKRA-C005", "Environment variable not set"),
  UNKNOWN_ENVIRONMENT("OKRA-C006", "Unknown environment"),
  MISSING_KEY("OKRA-C007", "Key missing in the configuration"),
  NO_SCHEMA_FILES("OKRA-C008", "No schema files"),
  UNKNOWN_SERVICE("OKRA-C009", "Unknown service"),
  SHARED_OUTPUT("OKRA-C010", "Two generators for one folder");

  private final String id;
  private final String title;

  ConfigurationErrorCode(String id, String title) {
    this.id = id;
    this.title = title;
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
    return FailureKind.USAGE;
  }
}
