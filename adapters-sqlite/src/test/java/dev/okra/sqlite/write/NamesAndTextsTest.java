package dev.okra.sqlite.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.change.Change.CreateObject;
import dev.okra.domain.change.Change.CreateTable;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Column.Generated;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.Trigger.Event;
import dev.okra.domain.relational.Trigger.Timing;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.domain.relational.View;
import dev.okra.sqlite.TestFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever names and texts hold, they stay names and texts. */
class NamesAndTextsTest {
  private static final SqlType TEXT = BuiltIn.of("TEXT");
  private static final Column ID = Column.of("id", TEXT, false);

  @TempDir Path folder;
  private TestFile file;

  @BeforeEach
  void open() {
    file = new TestFile(folder.resolve("a.db"));
  }

  @AfterEach
  void close() {
    file.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order",
        "select",
        "Users",
        "a b",
        "a\"b",
        "a`b",
        "a.b",
        "a'b",
        "[a]",
        "größe",
        "日本語",
        "x'); DROP TABLE canary; --",
        "1a",
        "-",
        "a\nb",
        "rowid",
        "_rowid_",
        "key",
        "left",
        "true",
        "end",
        "begin",
        "trigger",
        "index",
        "check",
        "constraint",
        "generated",
        "always",
        "as",
        "text",
        "integer",
        "😀",
        "new",
        "old",
        "\"",
        "''",
        "--",
        "/*"
      })
  void anyNameWorksEverywhere(String name) {
    file.run("CREATE TABLE canary (a)");
    String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
    ObjectName object = ObjectName.of(name);
    Table table =
        Table.of(object, List.of(Column.of(name, TEXT, false), Column.of("o", TEXT, true)))
            .withPrimaryKey(PrimaryKey.of(name, List.of(name)))
            .withForeignKeys(
                List.of(
                    ForeignKey.of(
                        name + "2",
                        List.of("o"),
                        object,
                        List.of(name),
                        ReferentialAction.CASCADE,
                        ReferentialAction.NO_ACTION)))
            .withUniqueConstraints(List.of(UniqueConstraint.of(name + "3", List.of("o", name))))
            .withIndexes(
                List.of(
                    Index.of(
                        name + "4", true, List.of(IndexPart.column(name).withDescending(true)))));
    View view = View.of(ObjectName.of(name + "5"), "SELECT " + quoted + " FROM " + quoted);
    Trigger trigger =
        new Trigger(
            ObjectName.of(name + "6"),
            object,
            Timing.AFTER,
            List.of(Event.UPDATE),
            List.of(name),
            true,
            null,
            new Expression("BEGIN SELECT 1; END"),
            null);
    file.apply(new CreateTable(table), new CreateObject(view), new CreateObject(trigger));
    file.session().update("INSERT INTO " + quoted + " (" + quoted + ") VALUES (?)", "v");
    DatabaseSchema schema = file.inspect();
    assertThat(schema.table(object)).contains(table);
    assertThat(schema.views())
        .extracting(View::name, View::dependencies)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(view.name(), List.of(object)));
    assertThat(schema.triggers()).containsExactly(trigger);
    assertThat(schema.table(ObjectName.of("canary"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'); DROP TABLE canary; --",
        "'",
        "''",
        "\\'",
        "a\"b",
        "a;b",
        "-- x",
        "/* x",
        "\n",
        "日本",
        "$1 ? :x"
      })
  void textsNeverEndTheirStatement(String text) {
    file.run("CREATE TABLE canary (a)");
    SqliteSqlWriter writer = new SqliteSqlWriter();
    String literal = writer.literal(text);
    Table table =
        Table.of(
                ObjectName.of("t"),
                List.of(ID, Column.of("a", TEXT, false).withDefault(new Expression(literal))))
            .withChecks(List.of(Check.of("c", "a IN (" + literal + ", 'other')")));
    file.apply(new CreateTable(table));
    file.run("INSERT INTO t (id) VALUES ('1')");
    assertThat(file.session().query("SELECT a FROM t").get(0).text("a")).isEqualTo(text);
    assertThat(file.table("t")).isEqualTo(table);
    assertThat(file.table("canary")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1); DROP TABLE canary; --",
        "1)",
        "(1",
        "1 -- x",
        "1 /* x",
        "'a",
        "1; SELECT 2",
        "1) , b TEXT CHECK (1"
      })
  void expressionsThatAreNotWholeAreRefused(String sql) {
    Table table = Table.of(ObjectName.of("t"), List.of(ID));
    Expression expression = new Expression(sql);
    for (Table bad :
        List.of(
            table.withChecks(List.of(Check.of("c", sql))),
            table.withColumns(List.of(ID.withDefault(expression))),
            table.withColumns(
                List.of(ID, ID.withName("g").withGenerated(new Generated(expression, true)))),
            table.withIndexes(List.of(Index.of("i", false, List.of(IndexPart.expression(sql))))),
            table.withIndexes(
                List.of(
                    Index.of("i", false, List.of(IndexPart.column("id")))
                        .withWhere(expression))))) {
      assertThatThrownBy(() -> file.apply(new CreateTable(bad)))
          .hasMessageContaining("is not one piece of SQL");
    }
    assertThat(file.inspect()).isEqualTo(DatabaseSchema.EMPTY);
  }
}
