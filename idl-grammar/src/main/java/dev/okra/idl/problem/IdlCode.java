package dev.okra.idl.problem;

import dev.okra.domain.diagnostic.ErrorCode;
import dev.okra.domain.diagnostic.FailureKind;
import dev.okra.domain.diagnostic.Severity;

/** The code of a problem in a schema file. */
public sealed interface IdlCode extends ErrorCode permits SyntaxCode, SchemaCode {

  /** Whether the problem stops the command. */
  Severity severity();

  @Override
  default FailureKind kind() {
    return FailureKind.INVALID_SCHEMA;
  }
}
