package dev.okra.testkit.server;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The servers that this run tests on: all of them, unless {@code OKRA_TEST_SERVERS} names some. */
public final class ServerMatrix {
  private ServerMatrix() {}

  /** Every server of this run, in the order of {@link ServerKind}. */
  public static List<ServerKind> all() {
    return List.copyOf(Selection.KINDS);
  }

  /** Those of this run's servers that speak okra's dialect of that id. */
  public static List<ServerKind> speaking(String dialect) {
    if (Stream.of(ServerKind.values()).noneMatch(kind -> kind.dialect().equals(dialect))) {
      throw new IllegalArgumentException("no server speaks the dialect '" + dialect + "'");
    }
    return all().stream().filter(kind -> kind.dialect().equals(dialect)).toList();
  }

  /** Whether the run tests on that server. */
  public static boolean includes(ServerKind kind) {
    return Selection.KINDS.contains(kind);
  }

  /** Read and announced once, at the first question. */
  private static final class Selection {
    static final Set<ServerKind> KINDS = announced(TestEnvironment.current().selection());

    private static Set<ServerKind> announced(Set<ServerKind> kinds) {
      if (kinds.size() < ServerKind.values().length) {
        String ids = kinds.stream().map(ServerKind::id).collect(Collectors.joining(", "));
        Announcements.say(TestEnvironment.SERVERS + " narrows this run to " + ids);
      }
      return kinds;
    }
  }
}
