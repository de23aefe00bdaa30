package dev.okra.testkit.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the shapes in which server binaries come: a tar inside a jar, or loose files in one. */
final class Unpacker {
  private static final Set<PosixFilePermission> EXECUTABLE =
      EnumSet.of(
          PosixFilePermission.OWNER_EXECUTE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_EXECUTE);

  private final Path target;

  private Unpacker(Path target) {
    this.target = target.normalize();
  }

  /** Unpacks a compressed tar that is an entry of a jar. */
  static void tarIn(Path jar, String entry, Path target) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile());
        InputStream packed = zip.getInputStream(zip.getEntry(entry));
        TarArchiveInputStream tar = new TarArchiveInputStream(expanded(entry, packed))) {
      Unpacker unpacker = new Unpacker(target);
      for (TarArchiveEntry next = tar.getNextEntry(); next != null; next = tar.getNextEntry()) {
        unpacker.place(next, tar);
      }
    }
  }

  /**
   * Unpacks the files under the folder of that name, wherever in the jar it is; what is in bin may
   * run.
   */
  static void folderIn(Path jar, String folder, Path target) throws IOException {
    Unpacker unpacker = new Unpacker(target);
    String mark = "/" + folder + "/";
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Iterator<? extends ZipEntry> entries = zip.entries().asIterator();
      while (entries.hasNext()) {
        ZipEntry entry = entries.next();
        int start = entry.getName().indexOf(mark);
        if (start >= 0 && !entry.isDirectory()) {
          String name = entry.getName().substring(start + mark.length());
          try (InputStream content = zip.getInputStream(entry)) {
            unpacker.write(name, content, name.startsWith("bin/"));
          }
        }
      }
    }
  }

  private static InputStream expanded(String name, InputStream packed) throws IOException {
    return name.endsWith(".txz") ? new XZInputStream(packed) : new GZIPInputStream(packed);
  }

  private void place(TarArchiveEntry entry, InputStream content) throws IOException {
    if (entry.isSymbolicLink()) {
      Path link = inside(entry.getName());
      Files.createDirectories(link.resolveSibling(""));
      Files.createSymbolicLink(link, Path.of(entry.getLinkName()));
    } else if (entry.isFile()) {
      write(entry.getName(), content, (entry.getMode() & 0b001_000_000) != 0);
    }
  }

  private void write(String name, InputStream content, boolean executable) throws IOException {
    Path file = inside(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.copy(content, file);
    if (executable) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      permissions.addAll(EXECUTABLE);
      Files.setPosixFilePermissions(file, permissions);
    }
  }

  private Path inside(String name) throws IOException {
    Path file = target.resolve(name).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("an archive entry points outside: " + name);
    }
    return file;
  }
}
