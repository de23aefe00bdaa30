package dev.okra.mysql.execute;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.jdbc.session.Failure;
import dev.okra.jdbc.session.FailureTranslator;
import dev.okra.jdbc.session.StandardFailures;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What the servers' error numbers mean (MySQL's "Server Error Message Reference", MariaDB's "Error
 * Codes").
 */
final class MysqlFailures implements FailureTranslator {

  @Override
  public Failure translate(SQLException failure, DatabaseUrl url) {
    Optional<Failure> network = StandardFailures.network(failure, url);
    if (network.isPresent()) {
      return network.get();
    }
    String message = message(failure);
    return connection(failure, message, url)
        .or(() -> privilege(failure, message))
        .or(() -> state(failure, message))
        .or(() -> data(failure, message))
        .orElseGet(() -> other(failure, message, url));
  }

  /** Without the number of the connection, which the driver puts before the server's words. */
  private static String message(SQLException failure) {
    return StandardFailures.message(failure).replaceFirst("^\\(conn=\\d+\\) ", "");
  }

  private static Optional<Failure> connection(
      SQLException failure, String message, DatabaseUrl url) {
    if (message.startsWith("RSA public key is not available")) {
      return failure(
          DatabaseErrorCode.ACCESS_DENIED,
          "the server wants the password encrypted, and the connection is not",
          "add sslMode=verify-full (or sslMode=trust) to the database URL, or allowPublicKeyRetrieval=true where"
              + " nobody can stand between this computer and the server");
    }
    return switch (failure.getErrorCode()) {
      case 1045, 1698 ->
          failure(
              DatabaseErrorCode.ACCESS_DENIED,
              message,
              "check user and password in the database URL"
                  + (url.user() == null ? "; it names no user" : ""));
      case 1820, 1862 ->
          failure(
              DatabaseErrorCode.ACCESS_DENIED, message, "the password has expired: set a new one");
      case 3118, 4151 ->
          failure(
              DatabaseErrorCode.ACCESS_DENIED, message, "unlock the account, or use another user");
      case 1129, 1130 ->
          failure(
              DatabaseErrorCode.ACCESS_DENIED,
              message,
              "let the user connect from this computer: CREATE USER 'name'@'%'");
      case 1049 ->
          failure(
              DatabaseErrorCode.NO_SUCH_DATABASE,
              message,
              "create the database '"
                  + url.database()
                  + "', or correct its name in the database URL");
      case 1040, 1203 ->
          failure(
              DatabaseErrorCode.UNREACHABLE,
              message,
              "close other connections, or try again later");
      case 1053, 1927, 2006, 2013 -> Optional.of(StandardFailures.connectionLost(message));
      default -> Optional.empty();
    };
  }

  private static Optional<Failure> privilege(SQLException failure, String message) {
    return switch (failure.getErrorCode()) {
      case 1044 ->
          failure(
              DatabaseErrorCode.PERMISSION_DENIED,
              message,
              "check the database's name in the URL, or grant the user its privileges: GRANT ALL ON name.* TO user");
      case 1142, 1143, 1227, 1370, 1410, 1419, 3530 ->
          failure(
              DatabaseErrorCode.PERMISSION_DENIED,
              message,
              "grant the privilege to the user of the database URL");
      default -> Optional.empty();
    };
  }

  private static Optional<Failure> state(SQLException failure, String message) {
    return switch (failure.getErrorCode()) {
      case 1205 ->
          failure(
              DatabaseErrorCode.LOCKED,
              message,
              "another session holds the table: SHOW PROCESSLIST names it; end it or wait, then run again");
      case 1213 ->
          failure(DatabaseErrorCode.LOCKED, message, "run again: a deadlock passes by itself");
      case 1290, 1792, 1836 -> readOnly(message);
      case 1969, 3024 ->
          failure(
              DatabaseErrorCode.STATEMENT_FAILED,
              message,
              "the server limits how long a statement runs: raise max_execution_time (max_statement_time on MariaDB)");
      case 1021, 1114 ->
          failure(
              DatabaseErrorCode.DISK_FULL,
              message,
              "make room on the server's disk, then run again");
      default -> Optional.empty();
    };
  }

  /** 1290 names the option that is in the way, which may be another one. */
  private static Optional<Failure> readOnly(String message) {
    return message.contains("read-only")
            || message.contains("read_only")
            || message.contains("READ ONLY")
        ? failure(
            DatabaseErrorCode.READ_ONLY,
            message,
            "connect to the primary server, or lift the read-only setting")
        : Optional.empty();
  }

  /** Failures of single statements where the server's words do not say what to do. */
  private static Optional<Failure> data(SQLException failure, String message) {
    return Optional.ofNullable(
            switch (failure.getErrorCode()) {
              case 1062 ->
                  "rows share a value that is to be unique: change or delete all but one of them";
              case 1048, 1138, 1263 ->
                  "rows hold NULL where a value is required: fill them in first";
              case 1264, 1265, 1366, 1406 ->
                  "rows hold values that do not fit the new type: change them first";
              case 1452 ->
                  "rows refer to rows that are not there: delete them or add what they refer to";
              case 3819, 4025 -> "rows break the check: change them first";
              case 1071 ->
                  "shorten the columns: an index holds 3072 bytes, which are 768 characters of utf8mb4";
              case 1118 -> "a row holds 65535 bytes: make long VARCHAR columns TEXT";
              case 3780 ->
                  "a foreign key's columns must have the type and collation of those that it refers to";
              case 6125 -> "give the columns that it refers to a unique index";
              case 1418 ->
                  "say DETERMINISTIC, NO SQL or READS SQL DATA, or set log_bin_trust_function_creators";
              default -> null;
            })
        .map(hint -> new Failure(DatabaseErrorCode.STATEMENT_FAILED, message, hint));
  }

  private static Failure other(SQLException failure, String message, DatabaseUrl url) {
    Failure standard = StandardFailures.translate(failure, url);
    return new Failure(standard.code(), message, standard.hint());
  }

  private static Optional<Failure> failure(DatabaseErrorCode code, String message, String hint) {
    return Optional.of(new Failure(code, message, hint));
  }
}
