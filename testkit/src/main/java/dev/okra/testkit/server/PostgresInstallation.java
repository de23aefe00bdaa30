package dev.okra.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class PostgresInstallation implements Installation {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C.UTF-8", "TZ", "UTC");
  private static final List<String> INITIALISATION =
      List.of(
          "--username=" + Credentials.OKRA.user(),
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale=C.UTF-8",
          "--no-sync");
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=" + Address.LOOPBACK,
          "unix_socket_directories=",
          "max_connections=200",
          "timezone=UTC",
          "log_timezone=UTC",
          // A test's data need not survive a power cut, only a crash of the server.
          "fsync=off",
          "full_page_writes=off");

  private final Path home;

  PostgresInstallation(Path home) {
    this.home = home;
  }

  @Override
  public String origin() {
    return "embedded binaries";
  }

  @Override
  public String key() {
    return home.getFileName() + "-" + Integer.toHexString(INITIALISATION.hashCode());
  }

  @Override
  public void initialise(Path dataDirectory) {
    Path password = dataDirectory.resolveSibling("password");
    try {
      Files.writeString(password, Credentials.OKRA.password());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> words = new ArrayList<>(Platform.leavingRoot());
    words.addAll(List.of(program("initdb"), "--pgdata=" + dataDirectory, "--pwfile=" + password));
    words.addAll(INITIALISATION);
    ShellCommand.of(words).in(ENVIRONMENT).run(LIMIT);
  }

  @Override
  public ServerCommand command(Path dataDirectory, int port) {
    List<String> words = new ArrayList<>(Platform.leavingRoot());
    words.addAll(List.of(program("postgres"), "-D", dataDirectory.toString()));
    words.addAll(List.of("-p", Integer.toString(port)));
    for (String setting : SETTINGS) {
      words.addAll(List.of("-c", setting));
    }
    // INT ends open sessions, where TERM would wait for them. After QUIT, unlike KILL, the server
    // takes its shared memory with it.
    return new ServerCommand(words, ENVIRONMENT, "INT", "QUIT");
  }

  private String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }
}
