package dev.okra.testkit.server;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What this machine allows. */
final class Platform {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private Platform() {}

  /** Why no server binary can run here, if so. */
  static Optional<String> obstacle() {
    String system = System.getProperty("os.name", "");
    String processor = System.getProperty("os.arch", "");
    boolean fits = system.equals("Linux") && processor.equals("amd64");
    return fits
        ? Optional.empty()
        : Optional.of(
            "the server binaries are for Linux on x86-64, and this is %s on %s: start Docker"
                .formatted(system, processor));
  }

  static boolean isRoot() {
    return Root.IS;
  }

  /** Whether programs that refuse to run as root can run. */
  static boolean canLeaveRoot() {
    return !Root.IS || Root.CAN_LEAVE;
  }

  /**
   * What to put before a program that refuses to run as root. In a user namespace of its own it is
   * nobody, while its files stay root's.
   */
  static List<String> leavingRoot() {
    return Root.IS ? List.of("unshare", "-U") : List.of();
  }

  /** Asked once a JVM. */
  private static final class Root {
    static final boolean IS =
        ShellCommand.of("sh", "-c", "test \"$(id -u)\" -eq 0").succeeds(LIMIT);
    static final boolean CAN_LEAVE = ShellCommand.of("unshare", "-U", "true").succeeds(LIMIT);
  }
}
