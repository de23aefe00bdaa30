package dev.okra.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.change.Change.CreateTable;
import dev.okra.domain.port.Capability;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.ServerKind;
import dev.okra.testkit.server.TestDatabase;

/**
 * MySQL stores the texts of an expression in the character set of the session, and puts them into
 * those of the columns beside them when the table is altered for whatever reason.
 */
final class StoredTextsTest {
  private static final String COLUMNS =
      "CREATE TABLE t (l varchar(20) CHARACTER SET latin1, c varchar(20) CHARACTER SET cp1251,"
          + " u varchar(20) CHARACTER SET utf8mb3, k varchar(20) CHARACTER SET koi8r, b varbinary(20)";

  @OnServers(dialect = "mysql")
  void areTheSameAfterAnyOtherChange(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      bench.run(
          COLUMNS
              + ", g varchar(50) GENERATED ALWAYS AS (concat(l, 'it''s', 'é')),"
              + " h varbinary(50) GENERATED ALWAYS AS (concat(b, 'x')),"
              + (bench.can(Capability.EXPRESSION_DEFAULTS)
                  ? " d varchar(50) DEFAULT (concat(c, 'рест', 'ж')),"
                  : "")
              + " CHECK (l <> 'it''s' AND l <> '€é\\\\'), CHECK (c IN ('р', 'ж')), CHECK (u <> 'жé'),"
              + " CHECK (k <> 'прочь'), CHECK (l <> _binary'x'), CHECK (b <> 'x'),"
              + " CHECK (b <> x'ff00'))");
      Table before = bench.table("t");
      bench.run("ALTER TABLE t ADD COLUMN more int", "ALTER TABLE t DROP COLUMN more");
      assertThat(bench.table("t")).isEqualTo(before);
    }
  }

  @OnServers(ServerKind.MYSQL_9)
  void areReadAsTheyWereWritten(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      bench.run(
          COLUMNS
              + ", CONSTRAINT a CHECK (l <> '€é'), CONSTRAINT b CHECK (c <> 'рж'),"
              + " CONSTRAINT c CHECK (u <> 'ж'), CONSTRAINT d CHECK (l <> _binary'x'),"
              + " CONSTRAINT e CHECK (b <> 'x'), CONSTRAINT f CHECK (b <> _binary x'ff'))",
          "ALTER TABLE t ADD COLUMN more int");
      assertThat(bench.table("t").checks())
          .extracting(c -> c.expression().sql())
          .containsExactly(
              "`l` <> '€é'",
              "`c` <> 'рж'",
              "`u` <> 'ж'",
              "`l` <> _binary'x'",
              "`b` <> 'x'",
              "`b` <> _binary x'ff'");
    }
  }

  /** A table made from what was read says the same, byte for byte. */
  @OnServers(ServerKind.MYSQL_9)
  void comeBackInAnotherTable(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      bench.run(
          COLUMNS
              + ", CONSTRAINT a CHECK (l <> '€é'), CONSTRAINT b CHECK (c <> 'рж'),"
              + " CONSTRAINT c CHECK (b <> _binary x'ff'))",
          "ALTER TABLE t ADD COLUMN more int");
      Table read = bench.table("t");
      bench.run("DROP TABLE t");
      bench.apply(new CreateTable(read.withName(ObjectName.of("again"))));
      assertThat(bench.table("again").checks().stream().map(Check::expression).toList())
          .isEqualTo(read.checks().stream().map(Check::expression).toList());
      bench.run("INSERT INTO again (l, c, b) VALUES ('é', 'р', x'fe')");
      for (String row :
          new String[] {"('€é', 'р', x'fe')", "('é', 'рж', x'fe')", "('é', 'р', x'ff')"}) {
        assertThatThrownBy(() -> bench.run("INSERT INTO again (l, c, b) VALUES " + row))
            .hasMessageContaining("Check constraint");
      }
    }
  }
}
