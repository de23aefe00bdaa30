package dev.okra.jdbc.script;

import dev.okra.domain.plan.Statement;
import dev.okra.domain.plan.Statement.Kind;
import dev.okra.domain.plan.Statement.TransactionMode;

/** The comments by which a file of SQL says what a statement's text cannot. */
enum StatementMarker {
  EXPECT_NO_ROWS("-- okra:expect-no-rows"),
  ALONE("-- okra:alone");

  private final String line;

  StatementMarker(String line) {
    this.line = line;
  }

  /** The whole line, without its end. */
  String line() {
    return line;
  }

  boolean marks(Statement statement) {
    return switch (this) {
      case EXPECT_NO_ROWS -> statement.kind() == Kind.EXPECT_NO_ROWS;
      case ALONE -> statement.mode() == TransactionMode.ALONE;
    };
  }
}
