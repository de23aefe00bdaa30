package dev.okra.sqlite.execute;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.jdbc.session.Failure;
import dev.okra.jdbc.session.FailureTranslator;
import dev.okra.jdbc.session.StandardFailures;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's result codes mean (SQLite manual, "Result and Error Codes"). */
final class SqliteFailures implements FailureTranslator {
  /** The lower byte of a code; the others say it more exactly. */
  private static final int PRIMARY = 0xff;

  @Override
  public Failure translate(SQLException failure, DatabaseUrl url) {
    String message = message(failure);
    return switch (primaryCode(failure)) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new Failure(
              DatabaseErrorCode.LOCKED,
              message,
              "close the program that is writing to "
                  + url.database()
                  + ", or wait for longer with ?busy_timeout=MILLISECONDS");
      case SQLITE_READONLY, SQLITE_PERM ->
          new Failure(
              DatabaseErrorCode.READ_ONLY,
              message,
              "make the file "
                  + url.database()
                  + " and its folder writable: SQLite keeps its journal beside the file");
      case SQLITE_CANTOPEN ->
          new Failure(
              DatabaseErrorCode.READ_ONLY,
              message,
              "check that " + url.database() + " can be read, and that its folder can be written");
      case SQLITE_NOTADB ->
          new Failure(
              DatabaseErrorCode.NOT_A_DATABASE,
              message,
              url.database() + " holds something else, or is encrypted; check the path");
      case SQLITE_CORRUPT ->
          new Failure(
              DatabaseErrorCode.NOT_A_DATABASE,
              message,
              "the file " + url.database() + " is damaged; restore a backup");
      case SQLITE_FULL ->
          new Failure(
              DatabaseErrorCode.DISK_FULL,
              message,
              "make room on the disk of " + url.database() + " and run again; nothing was changed");
      case SQLITE_IOERR ->
          new Failure(
              DatabaseErrorCode.STATEMENT_FAILED,
              message,
              "check the disk of "
                  + url.database()
                  + ", and that it has room; nothing was changed");
      case SQLITE_CONSTRAINT ->
          new Failure(
              DatabaseErrorCode.STATEMENT_FAILED,
              message,
              "rows that are there do not fit; mend them first");
      default -> new Failure(DatabaseErrorCode.STATEMENT_FAILED, message, null);
    };
  }

  private static SQLiteErrorCode primaryCode(SQLException failure) {
    int code =
        failure instanceof SQLiteException sqlite
            ? sqlite.getResultCode().code
            : failure.getErrorCode();
    return SQLiteErrorCode.getErrorCode(code & PRIMARY);
  }

  /**
   * The driver puts a name and a general description of the code before the message of SQLite
   * itself.
   */
  private static String message(SQLException failure) {
    String message = StandardFailures.message(failure);
    int open = message.indexOf('(');
    boolean framed = message.startsWith("[SQLITE_") && open > 0 && message.endsWith(")");
    return framed ? message.substring(open + 1, message.length() - 1) : message;
  }
}
