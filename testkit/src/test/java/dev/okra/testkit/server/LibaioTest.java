package dev.okra.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibaioTest {
  @TempDir Path folder;

  @Test
  void isNowhereInEmptyTree() {
    assertThat(Libaio.find(List.of(folder))).isEmpty();
  }

  @Test
  void bearsTheNameThatMySqlAsksFor() throws IOException {
    Path libraries = Files.createDirectories(folder.resolve("tree/usr/lib/x86_64-linux-gnu"));
    Path file = Files.createFile(libraries.resolve("libaio.so.1t64"));

    Libaio libaio = Libaio.find(List.of(folder, folder.resolve("tree"))).orElseThrow();

    Path linked = libaio.folder(new ServerCache(folder.resolve("cache"))).resolve("libaio.so.1");
    assertThat(linked.toRealPath()).isEqualTo(file.toRealPath());
  }
}
