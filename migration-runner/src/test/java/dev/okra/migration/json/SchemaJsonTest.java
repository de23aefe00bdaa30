package dev.okra.migration.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.port.SchemaContent;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.View;
import dev.okra.migration.MigrationErrorCode;
import dev.okra.testkit.contract.Workbench;
import dev.okra.testkit.sketch.SchemaSketch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaJsonTest {
  private final SchemaJson json = new SchemaJson();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void readsWhatItWrote(long seed) {
    SchemaSketch sketch = SchemaSketch.grow(seed, 6);
    sketch.edit();
    SchemaDefinition schema = Workbench.read(sketch.idl());
    String text = json.write(schema);
    assertThat(json.readLogical("schema.json", text)).isEqualTo(schema);
    assertThat(json.write(json.readLogical("schema.json", text))).isEqualTo(text);
  }

  @Test
  void readsEveryDirectiveThatItWrote() {
    SchemaDefinition schema =
        Workbench.read(
            """
            @okra(namespace: "a.b", version: "v2")
            "one" model A @table(name: "as") @check(expr: "x > 0") @deprecated(reason: "") @schema(name: "s") {
              id: ID! @default(autoincrement)
              x: Int @default(0) @db(postgres: "SMALLINT") @sensitive
              y: [String!]! @renamed(from: "z")
              j: JSON @default({a: [1, 2.5, true, null, "s"]})
              d: DateTime @updatedAt
              s: String @default(sql: "lower('X')") @length(min: 1, max: 3) @unique
              c: Int @computed(expr: "x + 1", stored: true)
              b: B @relation(fields: [bId], references: [id], onDelete: SET_NULL)
              bId: ID
              e: E @default(P)
            }
            model B { id: ID! @default(autoincrement)  as: [A!]! }
            enum E @open { P @value("p p")  Q }
            type N { f: Float }
            view V @sql(postgres: "SELECT 1 AS id", mysql: "SELECT 2 AS id") { id: ID! }
            """);
    assertThat(json.readLogical("schema.json", json.write(schema))).isEqualTo(schema);
  }

  @Test
  void readsWhatADatabaseHolds() {
    Table table =
        Table.of(
                new ObjectName("s", "t"),
                List.of(
                    Column.of("id", SqlType.BuiltIn.of("bigint"), false)
                        .withIdentity(Identity.BY_DEFAULT),
                    Column.of("e", new SqlType.UserDefined(ObjectName.of("kind")), true)
                        .withDefault(new Expression("'a'::kind")),
                    Column.of("m", new SqlType.InlineEnum(List.of("x", "")), true)
                        .withComment("it's"),
                    Column.of("l", new SqlType.ArrayOf(new SqlType.Unknown("odd")), true)))
            .withPrimaryKey(PrimaryKey.of(null, List.of("id")))
            .withForeignKeys(
                List.of(
                    ForeignKey.of(
                        "fk",
                        List.of("id"),
                        ObjectName.of("o"),
                        List.of("id"),
                        ReferentialAction.CASCADE,
                        ReferentialAction.NO_ACTION)))
            .withChecks(List.of(Check.of("c", "id > 0")))
            .withIndexes(
                List.of(
                    Index.of("i", true, List.of(IndexPart.expression("lower(m)")))
                        .withNullsDistinct(false)));
    DatabaseSchema schema =
        DatabaseSchema.EMPTY
            .withEnums(List.of(new EnumType(ObjectName.of("kind"), List.of("a"), null)))
            .withTables(List.of(table))
            .withViews(List.of(View.of(ObjectName.of("v"), "SELECT 1")));
    SchemaContent read = json.read("schema.json", json.write("postgres", schema));
    assertThat(read).isEqualTo(new SchemaContent.Relational("postgres", schema));
  }

  @Test
  void leavesOutWhatIsEmpty() {
    String text = json.write(Workbench.read("model A { id: ID! }"));
    assertThat(text)
        .startsWith("{\n  \"format\": 1,\n  \"schema\": {\n")
        .endsWith("}\n")
        .doesNotContain("null")
        .doesNotContain("[ ]")
        .doesNotContain("{ }");
  }

  @Test
  void refusesAFileOfANewerOkraAndOneThatIsNone() {
    assertThat(failure("{\"format\": 99, \"schema\": {}}").code())
        .isEqualTo(MigrationErrorCode.UNSUPPORTED_FORMAT);
    assertThat(failure("{}").code()).isEqualTo(MigrationErrorCode.INVALID_JSON);
    assertThat(failure("{\"format\": 1}").code()).isEqualTo(MigrationErrorCode.INVALID_JSON);
    OkraException syntax = failure("{\n  \"format\": 1,,\n}");
    assertThat(syntax.code()).isEqualTo(MigrationErrorCode.INVALID_JSON);
    assertThat(syntax.text()).startsWith("x.json:2:");
  }

  private OkraException failure(String text) {
    return catchThrowableOfType(OkraException.class, () -> json.read("x.json", text));
  }
}
