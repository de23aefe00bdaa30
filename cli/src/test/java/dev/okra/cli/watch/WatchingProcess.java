package dev.okra.cli.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A process that watches a folder, and says on standard output when a run begins and ends. With a
 * second argument, a run lasts until a byte comes on standard input.
 */
final class WatchingProcess {
  private WatchingProcess() {}

  public static void main(String[] arguments) {
    ProjectInFolder project = new ProjectInFolder(Path.of(arguments[0]));
    Watching.watcher(project, System.err)
        .watch(
            () -> {
              System.out.println("begin");
              if (arguments.length > 1) {
                awaitByte();
              }
              System.out.println("end");
            });
    System.exit(0);
  }

  private static void awaitByte() {
    try {
      int letter = System.in.read();
      System.out.println("read " + (char) letter);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
