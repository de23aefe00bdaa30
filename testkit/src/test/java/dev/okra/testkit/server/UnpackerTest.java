package dev.okra.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnpackerTest {
  private static final byte[] CONTENT = "seed".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void keepsLinksAndModesOfTar() throws IOException {
    Path target = Files.createDirectory(folder.resolve("target"));

    Unpacker.tarIn(jar("pod.tar.gz", tar("bin/server", "lib/link")), "pod.tar.gz", target);

    assertThat(target.resolve("bin/server")).isExecutable().hasBinaryContent(CONTENT);
    assertThat(target.resolve("lib/link")).isSymbolicLink().hasBinaryContent(CONTENT);
  }

  @Test
  void takesOneFolderOfJar() throws IOException {
    Path target = Files.createDirectory(folder.resolve("target"));

    Unpacker.folderIn(jar("some/where/linux/bin/server", CONTENT), "linux", target);

    assertThat(target.resolve("bin/server")).isExecutable().hasBinaryContent(CONTENT);
  }

  @Test
  void refusesToWriteOutside() throws IOException {
    Path target = Files.createDirectory(folder.resolve("target"));
    Path jar = jar("pod.tar.gz", tar("../outside", "link"));

    assertThatThrownBy(() -> Unpacker.tarIn(jar, "pod.tar.gz", target))
        .hasMessage("an archive entry points outside: ../outside");
    assertThat(folder.resolve("outside")).doesNotExist();
  }

  private Path jar(String entry, byte[] content) throws IOException {
    Path jar = folder.resolve("pod.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
      zip.closeEntry();
    }
    return jar;
  }

  private static byte[] tar(String program, String link) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      TarArchiveEntry file = new TarArchiveEntry(program);
      file.setMode(0b111_101_101);
      file.setSize(CONTENT.length);
      tar.putArchiveEntry(file);
      tar.write(CONTENT);
      tar.closeArchiveEntry();
      TarArchiveEntry symlink = new TarArchiveEntry(link, TarConstants.LF_SYMLINK);
      symlink.setLinkName("../bin/server");
      tar.putArchiveEntry(symlink);
      tar.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }
}
