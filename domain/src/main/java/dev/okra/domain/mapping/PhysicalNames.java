package dev.okra.domain.mapping;

import dev.okra.domain.port.Capabilities;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Names of objects that a schema does not name itself, and names that fit a database. A name that
 * is too long keeps its beginning and its last word, with eight hexadecimal digits of the SHA-256
 * of the whole between them, so that it is the same on every machine and two long names stay apart.
 */
public final class PhysicalNames {
  private static final int HASH_DIGITS = 8;

  private final Capabilities capabilities;

  /** Names for one database. */
  public PhysicalNames(Capabilities capabilities) {
    this.capabilities = capabilities;
  }

  /** The primary key of a table. */
  public String primaryKey(String table) {
    return fit(table + "_pkey");
  }

  /** A foreign key over some columns. */
  public String foreignKey(String table, List<String> columns) {
    return fit(table + "_" + String.join("_", columns) + "_fkey");
  }

  /** An index or unique key; an expression is called {@code expr}. */
  public String index(String table, List<String> columns, boolean unique) {
    return fit(table + "_" + String.join("_", columns) + (unique ? "_key" : "_idx"));
  }

  /** A check on a column, or on something else that its subject says. */
  public String check(String table, String subject) {
    return fit(table + "_" + subject + "_check");
  }

  /** The subject of a check on whole rows, of which a table may have several: from one on. */
  public static String rowSubject(int number) {
    return number == 1 ? "row" : "row" + number;
  }

  /** The name itself where it fits, and a shortened one otherwise. */
  public String fit(String name) {
    int limit = capabilities.maxIdentifierLength();
    if (length(name) <= limit) {
      return name;
    }
    String suffix = "_" + hash(name) + lastWord(name);
    int room = limit - suffix.length();
    int end = name.length();
    while (end > 0 && length(name.substring(0, end)) > room) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end) + suffix;
  }

  /** The last word with its underscore, where it is one that tells the kind of object. */
  private static String lastWord(String name) {
    int underscore = name.lastIndexOf('_');
    String word = underscore < 0 ? "" : name.substring(underscore);
    return switch (word) {
      case "_pkey", "_fkey", "_key", "_idx", "_check" -> word;
      default -> "";
    };
  }

  private int length(String name) {
    return switch (capabilities.identifierUnit()) {
      case BYTES -> name.getBytes(StandardCharsets.UTF_8).length;
      case CHARACTERS -> name.codePointCount(0, name.length());
    };
  }

  private static String hash(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
