package dev.okra.migration.directory;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.migration.MigrationErrorCode;
import dev.okra.migration.directory.ChainChange.Kind;
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

  /** What differs from what was recorded; lines that okra did not write are passed over. */
  static List<ChainChange> changes(String text, List<Migration> migrations) {
    Map<String, String> recorded = new LinkedHashMap<>();
    for (String line : lines(text)) {
      int space = line.indexOf(' ');
      if (space > 0 && MigrationId.isOne(line.substring(0, space))) {
        recorded.put(line.substring(0, space), line.substring(space + 1));
      }
    }
    Map<String, String> checksums = new LinkedHashMap<>();
    migrations.forEach(m -> checksums.put(m.id(), m.checksum()));
    List<ChainChange> changes = new ArrayList<>();
    String before = "";
    for (Map.Entry<String, String> entry : recorded.entrySet()) {
      String id = entry.getKey();
      String checksum = checksums.remove(id);
      if (checksum == null) {
        changes.add(new ChainChange(Kind.REMOVED, id));
      } else if (!entry.getValue().equals(Checksum.chained(before, id, checksum))) {
        changes.add(new ChainChange(Kind.EDITED, id));
      }
      before = entry.getValue();
    }
    checksums.keySet().forEach(id -> changes.add(new ChainChange(Kind.ADDED, id)));
    return changes;
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
    for (String line : lines(text)) {
      int space = line.indexOf(' ');
      if (space <= 0 || recorded.put(line.substring(0, space), line.substring(space + 1)) != null) {
        throw new OkraException(
            MigrationErrorCode.SUM_MISMATCH,
            file + " has a line that okra did not write: " + line,
            "resolve the merge conflict: keep one branch's migrations, make the others again, and"
                + " record the result with 'okra db migrate hash'");
      }
    }
    return recorded;
  }

  private static List<String> lines(String text) {
    return Checksum.normal(text)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private static OkraException mismatch(String message) {
    return new OkraException(
        MigrationErrorCode.SUM_MISMATCH,
        message,
        "restore the migrations directory from version control; where the change is meant, and"
            + " the migration was never applied, record it with 'okra db migrate hash'");
  }
}
