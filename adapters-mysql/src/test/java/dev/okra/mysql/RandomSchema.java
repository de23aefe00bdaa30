package dev.okra.mysql;

import dev.okra.testkit.fixture.RandomChoices;
import java.util.ArrayList;
import java.util.List;

/** Makes random schemas: tables with all that they can have, and what reads and fills them. */
final class RandomSchema {
  private static final List<String> TABLES =
      List.of("customer", "`two words`", "`select`", "`Ünïcode`", "`tick``s`");

  private final RandomChoices choices;
  private final boolean mariaDb;
  private final List<RandomTable> tables = new ArrayList<>();
  private final List<String> statements = new ArrayList<>();

  private RandomSchema(RandomChoices choices, boolean mariaDb) {
    this.choices = choices;
    this.mariaDb = mariaDb;
  }

  static String script(RandomChoices choices, boolean mariaDb) {
    RandomSchema schema = new RandomSchema(choices, mariaDb);
    schema.sequences();
    schema.tables();
    schema.partitions();
    schema.statements.addAll(new RandomPrograms(choices.in("programs"), schema.tables).create());
    return "DELIMITER //\n" + String.join("//\n", schema.statements) + "//\n";
  }

  private void sequences() {
    if (mariaDb) {
      statements.add(
          "CREATE SEQUENCE numbers"
              + choices.one("start", "", " START WITH 5", " START WITH 100 MAXVALUE 500 CYCLE")
              + choices.one("cache", "", " NOCACHE", " CACHE 9")
              + choices.one("comment of numbers", "", " COMMENT = 'it''s'"));
    }
  }

  private void tables() {
    String idType =
        choices.one(
            "type of id",
            "int",
            "bigint unsigned",
            "char(9) CHARACTER SET ascii",
            "varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
    for (String name : TABLES) {
      if (tables.isEmpty() || choices.percent(70, "there is " + name)) {
        tables.add(new RandomTable(name, idType, mariaDb, choices.in(name)));
      }
    }
    tables.forEach(t -> statements.add(t.create()));
    tables.forEach(t -> statements.addAll(t.references(tables)));
  }

  private void partitions() {
    if (choices.percent(50, "partitions")) {
      String made = choices.one("made", "DATE", "DATETIME", "DATE");
      statements.add(
          "CREATE TABLE parted (id INT NOT NULL, made "
              + made
              + " NOT NULL, note VARCHAR(20)"
              + choices.one("note", "", " NOT NULL", " DEFAULT 'x'")
              + ", PRIMARY KEY (id, made)"
              + choices.one("key", "", ", KEY note_key (note)")
              + ") "
              + choices.one("by", PARTITIONS));
    }
    if (mariaDb && choices.percent(40, "versions")) {
      statements.add(
          "CREATE TABLE versioned (id INT PRIMARY KEY, a INT"
              + choices.one(
                  "of a",
                  ")",
                  ") WITH SYSTEM VERSIONING",
                  " WITHOUT SYSTEM VERSIONING) WITH SYSTEM VERSIONING"));
    }
  }

  private static final List<String> PARTITIONS =
      List.of(
          "",
          "PARTITION BY RANGE (YEAR(made)) (PARTITION p0 VALUES LESS THAN (2020), PARTITION `p 1` VALUES LESS THAN (2030))",
          "PARTITION BY RANGE (YEAR(made)) (PARTITION p0 VALUES LESS THAN (2020) COMMENT = 'it''s', PARTITION `p 1` VALUES LESS THAN (2030), PARTITION p2 VALUES LESS THAN MAXVALUE)",
          "PARTITION BY RANGE COLUMNS (made) (PARTITION p0 VALUES LESS THAN ('2020-01-01'), PARTITION p1 VALUES LESS THAN (MAXVALUE))",
          "PARTITION BY LIST (id) (PARTITION a VALUES IN (1, 2), PARTITION b VALUES IN (3))",
          "PARTITION BY HASH (id) PARTITIONS 3",
          "PARTITION BY KEY (id, made) PARTITIONS 2",
          "PARTITION BY RANGE (id) SUBPARTITION BY HASH (TO_DAYS(made)) SUBPARTITIONS 2 (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20))");
}
