package dev.okra.testkit.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The options that MySQL and MariaDB share. */
final class MySqlSettings {
  private static final List<String> RUNNING =
      List.of(
          "--bind-address=" + Address.LOOPBACK,
          // Relative to the data directory: the path of a socket has room for 107 bytes only.
          "--socket=mysqld.sock",
          "--max-connections=200",
          "--character-set-server=utf8mb4",
          "--default-time-zone=+00:00",
          // A test's data need not survive a power cut, only a crash of the server.
          "--innodb-flush-method=nosync",
          "--innodb-doublewrite=0",
          "--innodb-buffer-pool-dump-at-shutdown=0",
          "--innodb-buffer-pool-load-at-startup=0");

  private MySqlSettings() {}

  /** What comes first in every call: no file of this machine has a say. */
  static List<String> common(Path dataDirectory) {
    List<String> options = new ArrayList<>(List.of("--no-defaults", "--datadir=" + dataDirectory));
    if (Platform.isRoot()) {
      options.add("--user=root");
    }
    return options;
  }

  static List<String> running(int port) {
    List<String> options = new ArrayList<>(RUNNING);
    options.add("--port=" + port);
    return options;
  }

  /** Lets {@link Credentials#OKRA} do everything, and gives root the same password. */
  static List<String> users() {
    String user = "'%s'@'%%'".formatted(Credentials.OKRA.user());
    String password = "'%s'".formatted(Credentials.OKRA.password());
    return List.of(
        "CREATE USER %s IDENTIFIED BY %s;".formatted(user, password),
        "GRANT ALL PRIVILEGES ON *.* TO %s WITH GRANT OPTION;".formatted(user),
        "ALTER USER 'root'@'localhost' IDENTIFIED BY %s;".formatted(password));
  }
}
