package dev.okra.migration.directory;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.migration.MigrationErrorCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of {@code okra.sum}: a line for each migration with the hash of it and of all before
 * it. A change of any file, and a migration put in, taken out or moved, is found at the line where
 * it happened.
 */
final class HashChain {
  private static final String HEADER =
      """
      # The chain of hashes of all migrations, kept by okra. A merge conflict here means that two
      # branches have added migrations: keep one, and make the other again on top of it.
      """;

  private HashChain() {}

  static String text(List<Migration> migrations) {
    StringBuilder text = new StringBuilder(HEADER);
    hashes(migrations).forEach((id, hash) -> text.append(id).append(' ').append(hash).append('\n'));
    return text.toString();
  }

  /** Fails with {@code OKRA-M005} at the first line that differs. */
  static void verify(String file, String text, List<Migration> migrations) {
    Map<String, String> recorded = parse(file, text);
    Map<String, String> actual = hashes(migrations);
    for (String id : recorded.keySet()) {
      if (!actual.containsKey(id)) {
        throw mismatch("the migration " + id + " is in okra.sum and not on disk");
      }
    }
    for (Map.Entry<String, String> entry : actual.entrySet()) {
      String hash = recorded.get(entry.getKey());
      if (hash == null) {
        throw mismatch("the migration " + entry.getKey() + " is on disk and not in okra.sum");
      }
      if (!hash.equals(entry.getValue())) {
        throw mismatch("the migration " + entry.getKey() + " was changed after it was made");
      }
    }
  }

  private static Map<String, String> hashes(List<Migration> migrations) {
    Map<String, String> hashes = new LinkedHashMap<>();
    String before = "";
    for (Migration migration : migrations) {
      before = Checksum.chained(before, migration.id(), migration.checksum());
      hashes.put(migration.id(), before);
    }
    return hashes;
  }

  private static Map<String, String> parse(String file, String text) {
    Map<String, String> recorded = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>(Checksum.normal(text).lines().toList());
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int space = line.indexOf(' ');
      if (space <= 0 || recorded.put(line.substring(0, space), line.substring(space + 1)) != null) {
        throw new OkraException(
            MigrationErrorCode.SUM_MISMATCH,
            file + " has a line that okra did not write: " + line,
            "resolve the merge conflict: keep one branch's migrations, and make the others again");
      }
    }
    return recorded;
  }

  private static OkraException mismatch(String message) {
    return new OkraException(
        MigrationErrorCode.SUM_MISMATCH,
        message,
        "restore the migrations directory from version control; to change a migration that was"
            + " never applied, remove its folder and its line, and take the snapshot again");
  }
}
