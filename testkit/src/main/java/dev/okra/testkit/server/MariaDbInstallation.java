package dev.okra.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class MariaDbInstallation implements Installation {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Path home;

  MariaDbInstallation(Path home) {
    this.home = home;
  }

  @Override
  public String origin() {
    return "embedded binaries";
  }

  @Override
  public String key() {
    return home.getFileName() + "-" + Integer.toHexString(MySqlSettings.users().hashCode());
  }

  @Override
  public void initialise(Path dataDirectory) {
    List<String> install = new ArrayList<>();
    install.addAll(List.of("sh", home.resolve("scripts/mariadb-install-db").toString()));
    install.addAll(MySqlSettings.common(dataDirectory));
    install.add("--basedir=" + home);
    // Without --force it wants to find this machine's name in the DNS.
    install.addAll(
        List.of("--auth-root-authentication-method=normal", "--skip-test-db", "--force"));
    ShellCommand.of(install).run(LIMIT);
    List<String> bootstrap = call(dataDirectory);
    bootstrap.add("--bootstrap");
    ShellCommand.of(bootstrap).reading(users(dataDirectory)).run(LIMIT);
  }

  @Override
  public ServerCommand command(Path dataDirectory, int port) {
    List<String> words = call(dataDirectory);
    words.addAll(MySqlSettings.running(port));
    // With TLS, 11.4 would make itself an RSA key at every start: half a second, or twenty.
    words.add("--skip-ssl");
    return new ServerCommand(words, Map.of(), "TERM", "KILL");
  }

  private List<String> call(Path dataDirectory) {
    List<String> words = new ArrayList<>();
    words.add(home.resolve("bin/mariadbd").toString());
    words.addAll(MySqlSettings.common(dataDirectory));
    words.add("--basedir=" + home);
    words.add("--tmpdir=" + temporaryFolder(dataDirectory));
    return words;
  }

  /** Servers that share one for their temporary tables now and then find each other's. */
  private static Path temporaryFolder(Path dataDirectory) {
    try {
      return Files.createDirectories(dataDirectory.resolveSibling("tmp"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path users(Path dataDirectory) {
    List<String> statements = new ArrayList<>();
    // While it bootstraps, the server knows of no users until it is told to read them.
    statements.add("FLUSH PRIVILEGES;");
    statements.addAll(MySqlSettings.users());
    try {
      return Files.write(dataDirectory.resolveSibling("users.sql"), statements);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
