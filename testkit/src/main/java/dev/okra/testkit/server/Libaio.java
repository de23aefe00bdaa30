package dev.okra.testkit.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The library for asynchronous input and output that MySQL 8 is linked with. On x86-64 the library
 * that newer systems call libaio.so.1t64 is the same under another name.
 */
record Libaio(Path file) {
  private static final List<String> FOLDERS =
      List.of("usr/lib/x86_64-linux-gnu", "lib/x86_64-linux-gnu", "usr/lib64", "lib64", "usr/lib");
  private static final List<String> NAMES = List.of("libaio.so.1", "libaio.so.1t64");

  /** The library of the first system tree that has it. */
  static Optional<Libaio> find(List<Path> trees) {
    return trees.stream()
        .flatMap(tree -> FOLDERS.stream().map(tree::resolve))
        .flatMap(folder -> NAMES.stream().map(folder::resolve))
        .filter(Files::exists)
        .findFirst()
        .map(Libaio::new);
  }

  /** A folder where the library bears the name that MySQL asks for, and nothing else is. */
  Path folder(ServerCache cache) {
    String name = "libaio-" + Integer.toHexString(file.hashCode());
    return cache.folder("binaries", name, this::link);
  }

  private void link(Path folder) throws IOException {
    Files.createSymbolicLink(folder.resolve("libaio.so.1"), file.toRealPath());
  }
}
