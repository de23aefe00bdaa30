package dev.okra.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A MySQL server.
 *
 * @param program the words that start it, before its options
 * @param options the options that tell it where its files are
 */
record MySqlInstallation(
    String origin,
    String key,
    List<String> program,
    List<String> options,
    Map<String, String> environment)
    implements Installation {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String DEBIAN_PROGRAM = "usr/sbin/mysqld";
  private static final String DEBIAN_LOADER = "lib64/ld-linux-x86-64.so.2";

  MySqlInstallation {
    program = List.copyOf(program);
    options = List.copyOf(options);
    environment = Map.copyOf(environment);
  }

  /** A server unpacked from its makers' archive. */
  static MySqlInstallation unpacked(Path home, Map<String, String> environment) {
    List<String> options =
        List.of(
            "--lc-messages-dir=" + home.resolve("share"),
            "--character-sets-dir=" + home.resolve("share/charsets"),
            "--innodb-log-file-size=16M");
    return new MySqlInstallation(
        "embedded binaries",
        key(home.getFileName().toString(), options),
        List.of(home.resolve("bin/mysqld").toString()),
        options,
        environment);
  }

  /**
   * A server in a Debian tree. It runs on the tree's own loader and libraries rather than under
   * chroot, which takes root and would keep its data inside the tree.
   */
  static MySqlInstallation debian(Path root) {
    Path program = root.resolve(DEBIAN_PROGRAM);
    List<String> words = inTree(root, program);
    List<String> options =
        List.of(
            "--basedir=" + root.resolve("usr"),
            "--lc-messages-dir=" + root.resolve("usr/share/mysql"),
            "--character-sets-dir=" + root.resolve("usr/share/mysql/charsets"),
            "--plugin-dir=" + root.resolve("usr/lib/mysql/plugin"),
            "--secure-file-priv=",
            "--innodb-redo-log-capacity=64M");
    return new MySqlInstallation(
        "Debian tree", key("mysql-9-" + stamp(program), options), words, options, Map.of());
  }

  /** The words that start a program of a Debian tree. */
  static List<String> inTree(Path root, Path program) {
    return List.of(
        root.resolve(DEBIAN_LOADER).toString(),
        "--library-path",
        root.resolve("usr/lib/x86_64-linux-gnu") + ":" + root.resolve("usr/lib/mysql/private"),
        program.toString());
  }

  static boolean isDebianTree(Path root) {
    return Files.isExecutable(root.resolve(DEBIAN_PROGRAM))
        && Files.exists(root.resolve(DEBIAN_LOADER));
  }

  @Override
  public void initialise(Path dataDirectory) {
    Path users = dataDirectory.resolveSibling("users.sql");
    try {
      Files.write(users, MySqlSettings.users());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> words = call(dataDirectory);
    words.addAll(List.of("--initialize-insecure", "--init-file=" + users));
    ShellCommand.of(words).in(environment).run(LIMIT);
  }

  @Override
  public ServerCommand command(Path dataDirectory, int port) {
    List<String> words = call(dataDirectory);
    words.addAll(MySqlSettings.running(port));
    words.addAll(List.of("--mysqlx=0", "--skip-log-bin"));
    return new ServerCommand(words, environment, "TERM", "KILL");
  }

  private List<String> call(Path dataDirectory) {
    List<String> words = new ArrayList<>(program);
    words.addAll(MySqlSettings.common(dataDirectory));
    words.addAll(options);
    return words;
  }

  private static String key(String name, List<String> options) {
    int settings = options.hashCode() * 31 + MySqlSettings.users().hashCode();
    return name + "-" + Integer.toHexString(settings);
  }

  /** Changes when the program does: a tree is updated in place. */
  private static String stamp(Path program) {
    try {
      long size = Files.size(program);
      long changed = Files.getLastModifiedTime(program).toMillis();
      return Long.toHexString(size * 31 + changed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
