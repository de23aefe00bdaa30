package dev.okra.postgres.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.EnumUse;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.View;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.Postgres;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;

/** Nothing in a schema can end a statement and begin another; a canary table stays alive. */
final class InjectionTest {
  private static final List<String> ATTACKS =
      List.of(
          "\"; DROP TABLE canary; --",
          "'; DROP TABLE canary; --",
          "\\'; DROP TABLE canary; --",
          "$$; DROP TABLE canary; --",
          "$function$; DROP TABLE canary; --",
          "*/; DROP TABLE canary; /*",
          "); DROP TABLE canary; --",
          "\n; DROP TABLE canary");

  @OnPostgres
  void namesTextsAndValuesAreOnlyThat(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute("CREATE TABLE canary (id int)");
      for (String attack : ATTACKS) {
        attack(postgres, attack);
      }
      assertThat(postgres.texts("SELECT to_regclass('canary')")).containsExactly("canary");
    }
  }

  private static void attack(Postgres postgres, String attack) {
    EnumType type = new EnumType(ObjectName.of(attack + " type"), List.of(attack, "b"), attack);
    Column one = Column.of(attack, BuiltIn.of("text"), false).withComment(attack);
    Column two = Column.of("role", new SqlType.UserDefined(type.name()), true);
    Table table =
        Table.of(ObjectName.of(attack), List.of(one))
            .withPrimaryKey(PrimaryKey.of(attack + " pk", List.of(attack)))
            .withIndexes(List.of(Index.of(attack + " ix", true, List.of(IndexPart.column(attack)))))
            .withComment(attack);
    postgres.create(type);
    postgres.create(table);
    assertThat(postgres.inspect().enums()).contains(type);
    assertThat(postgres.table(attack)).isEqualTo(table);
    Table wider = table.withColumns(List.of(table.columns().get(0), two));
    postgres.alter(table, wider, new TableChange.AddColumn(two, 1));
    postgres.apply(
        new Change.AlterEnum(
            type,
            type.withValues(List.of("b", attack, attack + "2")),
            List.of(),
            List.of(new EnumUse(table.name(), two))));
    String count =
        new PostgresWriter(postgres.session().capabilities())
            .countRows(new RowScope.Holding(table.name(), "role", List.of(attack)));
    assertThat(postgres.session().query(count).get(0).number("count")).isZero();
    postgres.apply(new Change.DropTable(wider), new Change.DropObject(type));
  }

  @OnPostgres
  void expressionsThatLeaveTheirPlaceAreRefused(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute("CREATE TABLE canary (id int)");
      for (String attack :
          List.of(
              "1); DROP TABLE canary; --",
              "1; DROP TABLE canary",
              "1)",
              "(1",
              "'",
              "\"",
              "$$",
              "/* ",
              "1) --")) {
        Column column = Column.of("a", BuiltIn.of("integer"), true);
        Table table = Table.of(ObjectName.of("t"), List.of(column));
        refuses(postgres, table.withColumns(List.of(column.withDefault(new Expression(attack)))));
        refuses(postgres, table.withChecks(List.of(Check.of("c", attack))));
        refuses(
            postgres,
            table.withIndexes(
                List.of(Index.of("i", false, List.of(IndexPart.expression(attack))))));
        assertThatThrownBy(() -> postgres.create(View.of(ObjectName.of("v"), "SELECT " + attack)))
            .isInstanceOf(OkraException.class);
      }
      assertThat(postgres.texts("SELECT to_regclass('canary')")).containsExactly("canary");
    }
  }

  private static void refuses(Postgres postgres, Table table) {
    assertThatThrownBy(() -> postgres.create(table))
        .isInstanceOfSatisfying(
            OkraException.class,
            e -> assertThat(e.code()).isEqualTo(DatabaseErrorCode.UNSUPPORTED_CHANGE));
  }

  @OnPostgres
  void aCommentAtTheEndOfAnExpressionEndsWithIt(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      Table table =
          Table.of(ObjectName.of("t"), List.of(Column.of("a", BuiltIn.of("integer"), true)))
              .withChecks(List.of(Check.of("c", "a > 0 -- positive")))
              .withAttributes(Attributes.NONE);
      postgres.create(table);
      assertThat(postgres.table("t").checks()).containsExactly(Check.of("c", "a > 0"));
    }
  }

  @OnPostgres
  void longTextsAreAsGoodAsShortOnes(TestDatabase database) {
    String text = "it's ".repeat(100_000);
    Expression value = new Expression("'" + text.replace("'", "''") + "'::text");
    Table table =
        Table.of(
            ObjectName.of("t"),
            List.of(Column.of("a", BuiltIn.of("text"), true).withDefault(value).withComment(text)));
    try (Postgres postgres = Postgres.open(database)) {
      postgres.create(table);
      assertThat(postgres.table("t")).isEqualTo(table);
    }
    assertThat(EnumConstant.of(value)).isPresent();
  }
}
