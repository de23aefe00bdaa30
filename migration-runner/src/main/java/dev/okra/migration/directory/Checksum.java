package dev.okra.migration.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/**
 * Checksums of texts. They do not depend on line ends, on a byte order mark or on blank lines at
 * the end, so that version control and editors cannot change them; and they carry the version of
 * their algorithm, so that a later one can tell old from wrong.
 */
public final class Checksum {
  private static final String ALGORITHM = "v1:sha256:";

  private Checksum() {}

  /** The checksum of a text, such as {@code v1:sha256:…}. */
  public static String of(String text) {
    MessageDigest digest = sha256();
    update(digest, normal(text));
    return ALGORITHM + HexFormat.of().formatHex(digest.digest());
  }

  /** The checksum of several texts with their names, such as {@code v1:sha256:…}. */
  static String of(SortedMap<String, String> texts) {
    MessageDigest digest = sha256();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      update(digest, text.getKey());
      update(digest, normal(text.getValue()));
    }
    return ALGORITHM + HexFormat.of().formatHex(digest.digest());
  }

  /** The checksum of a chain that goes on with one more migration. */
  static String chained(String before, String id, String checksum) {
    MessageDigest digest = sha256();
    update(digest, before);
    update(digest, id);
    update(digest, checksum);
    return ALGORITHM + HexFormat.of().formatHex(digest.digest());
  }

  /** The text as it counts. */
  static String normal(String text) {
    return text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
  }

  private static void update(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
