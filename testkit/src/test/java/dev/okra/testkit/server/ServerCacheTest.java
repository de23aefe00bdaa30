package dev.okra.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerCacheTest {
  @TempDir Path root;
  private ServerCache cache;

  @BeforeEach
  void open() {
    cache = new ServerCache(root);
  }

  @Test
  void fillsFolderOnceForAllThreads() {
    AtomicInteger fillings = new AtomicInteger();

    IntStream.range(0, 20)
        .parallel()
        .forEach(thread -> cache.folder("binaries", "pod", folder -> fillings.incrementAndGet()));

    assertThat(fillings).hasValue(1);
  }

  @Test
  void showsNoFolderWhoseFillingFailed() {
    assertThatThrownBy(
            () ->
                cache.folder(
                    "binaries",
                    "pod",
                    folder -> {
                      Files.writeString(folder.resolve("half"), "");
                      throw new IOException("the disk is full");
                    }))
        .hasMessageContaining("the disk is full");

    Path folder =
        cache.folder("binaries", "pod", made -> Files.writeString(made.resolve("whole"), ""));
    assertThat(folder.resolve("whole")).exists();
    assertThat(folder.resolve("half")).doesNotExist();
  }

  @Test
  void sweepsRunFoldersThatNobodyHolds() throws IOException {
    Path orphan = Files.createDirectories(root.resolve("runs/1-dead/postgres-18-1/data"));
    Files.createFile(root.resolve("runs/1-dead.lock"));
    RunFolders living = new RunFolders(cache);
    Path held = living.create(ServerKind.POSTGRES_18);

    assertThat(orphan).doesNotExist();
    assertThat(root.resolve("runs/1-dead.lock")).doesNotExist();
    assertThat(held).isEmptyDirectory();
  }
}
