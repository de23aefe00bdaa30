package dev.okra.mysql;

import static dev.okra.mysql.Schemas.column;
import static dev.okra.mysql.Schemas.name;
import static dev.okra.mysql.Schemas.sql;
import static dev.okra.mysql.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.port.Capability;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Session;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column.Generated;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.View;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;

final class NormalizerTest {
  private static final Table OPEN =
      table(
              "t",
              column("n", "int").withNullable(false),
              column("d", "decimal(10,2)").withDefault(sql("1.5")),
              column("g", "int").withGenerated(new Generated(sql("N+1"), false)),
              column("at", "datetime(3)").withDefault(sql("now(3)")))
          .withChecks(List.of(Check.of("t_n_check", "n>0 and (n) < 100")));
  private static final DatabaseSchema DESIRED =
      DatabaseSchema.EMPTY
          .withTables(List.of(OPEN))
          .withViews(List.of(View.of(name("v"), "SELECT n, g FROM t WHERE n > 1 -- the end")));

  private static final String KILLED = "_okra_scratch_999999999";

  /**
   * What this connection or the one that was killed left; others make and drop theirs meanwhile.
   */
  private static List<String> scratch(Workbench bench) {
    String names = " IN (CONCAT('_okra_scratch_', CONNECTION_ID()), '" + KILLED + "')";
    return bench.rows(
        "SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name"
            + names
            + " UNION ALL SELECT table_name FROM information_schema.tables WHERE table_name"
            + names,
        "name");
  }

  @OnServers(dialect = "mysql")
  void whatIsNormalizedComesBackAsItIsAndLeavesNothing(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      DatabaseSchema normal = bench.normalize(DESIRED);
      bench.create(normal);
      assertThat(bench.inspect()).isEqualTo(normal);
      assertThat(bench.normalize(DESIRED)).isEqualTo(normal);
      assertThat(normal.tables().get(0).column("d").orElseThrow().defaultValue())
          .isEqualTo(sql("1.50"));
      assertThat(scratch(bench)).isEmpty();
      assertThat(bench.rows("SELECT DATABASE() AS name", "name")).containsExactly(database.name());
    }
  }

  @OnServers(dialect = "mysql")
  void nothingIsAskedWhereNothingDiffers(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      DatabaseSchema normal = bench.normalize(DESIRED);
      bench.create(normal);
      DatabaseSchema current = bench.inspect();
      CountingSession counting = new CountingSession(bench.session);
      assertThat(bench.dialect.normalizer().normalize(counting, normal, current)).isEqualTo(normal);
      assertThat(counting.count()).isZero();
    }
  }

  @OnServers(dialect = "mysql")
  void aBrokenExpressionIsReportedAndLeavesNothing(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      Table broken =
          table("t", column("g", "int").withGenerated(new Generated(sql("nothing + 1"), false)));
      assertThatThrownBy(() -> bench.normalize(DatabaseSchema.EMPTY.withTables(List.of(broken))))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("nothing");
      assertThat(scratch(bench)).isEmpty();
      assertThat(bench.rows("SELECT DATABASE() AS name", "name")).containsExactly(database.name());
    }
  }

  @OnServers(dialect = "mysql")
  void aViewOverATableThatIsNotThereKeepsItsText(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      View view = View.of(name("v"), "SELECT id FROM elsewhere");
      assertThat(bench.normalize(DatabaseSchema.EMPTY.withViews(List.of(view))).views())
          .containsExactly(view);
    }
  }

  @OnServers(dialect = "mysql")
  void whatAKilledRunLeftBehindIsDropped(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      bench.run("CREATE DATABASE " + KILLED);
      bench.normalize(DESIRED);
      assertThat(scratch(bench)).isEmpty();
    }
  }

  @OnServers(dialect = "mysql")
  void aUserWhoMayNotMakeDatabasesGetsTablesNormalized(TestDatabase database) {
    String user = "u" + database.name().substring(database.name().length() - 8);
    try (Workbench bench = new Workbench(database)) {
      DatabaseSchema normal = bench.normalize(DESIRED);
      bench.create(normal.withViews(List.of()));
      bench.run(
          "CREATE USER '" + user + "'@'%' IDENTIFIED BY 'secret'",
          "GRANT ALL ON `" + database.name() + "`.* TO '" + user + "'@'%'");
      DatabaseUrl url =
          DatabaseUrl.parse(database.url().replaceFirst("//[^@]*@", "//" + user + ":secret@"));
      try (Session session = bench.dialect.connect(url)) {
        DatabaseSchema current = bench.inspect();
        DatabaseSchema found =
            bench.dialect.normalizer().normalize(session, DESIRED, DatabaseSchema.EMPTY);
        assertThat(found.tables()).isEqualTo(normal.tables());
        assertThat(bench.inspect()).isEqualTo(current);
        if (bench.can(Capability.CHECKS)) {
          assertThat(found.tables().get(0).checks()).hasSize(1);
        }
      } finally {
        bench.run("DROP USER '" + user + "'@'%'");
      }
    }
  }
}
