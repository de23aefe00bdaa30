package dev.okra.mysql.write;

import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.ServerVersion;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where the servers' words differ.
 *
 * @param server named in refusals
 * @param dropCheck drops a check by its name
 * @param visibleIndex makes an index usable again
 * @param invisibleIndex keeps the optimizer from using an index
 * @param can what else the server knows
 */
record ServerWords(
    ServerVersion server,
    String dropCheck,
    String visibleIndex,
    String invisibleIndex,
    Set<Word> can) {

  /** Something that only some servers know. */
  enum Word {
    CHECKS,
    NOT_ENFORCED,
    INVISIBLE_COLUMNS,
    EXPRESSION_INDEXES,
    REQUIRED_GENERATED_COLUMNS,
    COLUMN_CHECKS,
    SEQUENCES,
    SYSTEM_VERSIONING,
    VOLATILE_DEFAULTS_FOR_ROWS,
    REFERENCES_REQUIRED_WITH_OTHERS,
    REFERENCED_COLUMNS_RENUMBERED,
    NEW_OWN_KEYS,
    COMPUTED_FROM_LATER_DEFAULTS,
    WHOLE_KEYS_OF_FORMER_ENUMS
  }

  static ServerWords of(Capabilities capabilities) {
    return capabilities.server().product().equals("MariaDB")
        ? mariaDb(capabilities)
        : mySql(capabilities);
  }

  private static ServerWords mariaDb(Capabilities capabilities) {
    return new ServerWords(
        capabilities.server(),
        "DROP CONSTRAINT",
        "NOT IGNORED",
        "IGNORED",
        Set.of(
            Word.CHECKS,
            Word.INVISIBLE_COLUMNS,
            Word.COLUMN_CHECKS,
            Word.SEQUENCES,
            Word.SYSTEM_VERSIONING,
            Word.VOLATILE_DEFAULTS_FOR_ROWS,
            Word.REFERENCES_REQUIRED_WITH_OTHERS,
            Word.REFERENCED_COLUMNS_RENUMBERED,
            Word.COMPUTED_FROM_LATER_DEFAULTS,
            Word.WHOLE_KEYS_OF_FORMER_ENUMS));
  }

  private static ServerWords mySql(Capabilities capabilities) {
    Set<Word> words = EnumSet.noneOf(Word.class);
    words.add(Word.REQUIRED_GENERATED_COLUMNS);
    words.add(Word.EXPRESSION_INDEXES);
    words.add(Word.NEW_OWN_KEYS);
    if (capabilities.can(Capability.CHECKS)) {
      words.add(Word.CHECKS);
      words.add(Word.NOT_ENFORCED);
    }
    if (capabilities.server().atLeast(8, 0, 23)) {
      words.add(Word.INVISIBLE_COLUMNS);
    }
    return new ServerWords(
        capabilities.server(), "DROP CHECK", "VISIBLE", "INVISIBLE", Set.copyOf(words));
  }

  boolean know(Word word) {
    return can.contains(word);
  }
}
