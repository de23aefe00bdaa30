package dev.okra.idl.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.idl.SchemaFile;
import dev.okra.idl.SchemaReader;
import dev.okra.idl.SchemaReading;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Only what differs is written again. */
class SchemaMergerTest {
  @Test
  void leavesFilesThatSayItAlreadyByteForByte() {
    String text = "\ufeff# Mine.\r\nmodel  User{id:ID! , name:String}   # end\r\n\r\n\r\n";
    MergedFiles merged = merge(text, "model User { id: ID!  name: String }");
    assertThat(merged.texts()).containsEntry("models.okra.gql", text);
    assertThat(merged.removed()).isEmpty();
  }

  @Test
  void writesAChangedFieldAgainAndNothingElse() {
    assertMerged(
        "model User { # the people\n  id: ID!\n    name:   String # full\n  age: Int\n}\n",
        "model User { id: ID!  name: String! @unique  age: Int }",
        "model User { # the people\n  id: ID!\n    name: String! @unique # full\n  age: Int\n}\n");
  }

  @Test
  void addsFieldsBehindTheirNeighboursOnLinesAndInOneLine() {
    String after = "model User { id: ID!  name: String  age: Int }";
    assertMerged(
        "model User {\n  id: ID! # key\n  age: Int\n}\n",
        after,
        "model User {\n  id: ID! # key\n  name: String\n  age: Int\n}\n");
    assertMerged(
        "model User { id: ID!  age: Int }",
        after,
        "model User { id: ID!  name: String  age: Int }");
  }

  @Test
  void removesFieldsWithTheirLineAndNamesThem() {
    MergedFiles merged =
        merge(
            "model User {\n  id: ID!\n\n  \"Old.\"\n  name: String # gone\n  age: Int\n}\n",
            "model User { id: ID!  age: Int }");
    assertThat(merged.texts().get("models.okra.gql"))
        .isEqualTo("model User {\n  id: ID!\n  age: Int\n}\n");
    assertThat(merged.removed()).containsExactly("field 'User.name'");
  }

  @Test
  void keepsTheLineEndsOfTheFile() {
    assertMerged(
        "model User {\r\n  id: ID!\r\n}\r\n",
        "model User { id: ID!  age: Int }",
        "model User {\r\n  id: ID!\r\n  age: Int\r\n}\r\n");
  }

  @Test
  void writesDescriptionsWhereTheyDiffer() {
    assertMerged(
        "\"Was.\"\nmodel User {\n  id: ID!\n  \"a\" age: Int\n}\n",
        "\"Is.\" model User { id: ID!  age: Int }",
        "\"\"\"Is.\"\"\"\nmodel User {\n  id: ID!\n  age: Int\n}\n");
  }

  @Test
  void movesIndexesOfTheTopLevelWhereTheyChange() {
    assertMerged(
        "model User { id: ID!  age: Int }\n\n@index(model: \"User\", fields: [\"age\"])\n",
        "model User @index(fields: [\"age DESC\"]) { id: ID!  age: Int }",
        "model User @index(fields: [\"age DESC\"]) { id: ID!  age: Int }\n");
  }

  @Test
  void keepsAnIndexThatMovesFromItsModelToItsField() {
    assertMerged(
        "model User @index(name: \"by_age\", fields: [\"age\"]) { id: ID!  age: Int # years\n}\n",
        "model User @index(name: \"by_age\", fields: [\"age\"])"
            + " @index(name: \"both\", fields: [\"age\", \"id\"]) { id: ID!  age: Int }",
        "model User @index(fields: [\"age\", \"id\"], name: \"both\")"
            + " { id: ID!  age: Int @index(name: \"by_age\") # years\n}\n");
  }

  @Test
  void addsAndRemovesValuesOfEnums() {
    MergedFiles merged =
        merge(
            "model User { id: ID!  role: Role }\nenum Role {\n  A # first\n  B\n}\n",
            "model User { id: ID!  role: Role }\nenum Role { A C @value(\"see\") }");
    assertThat(merged.texts().get("models.okra.gql"))
        .isEqualTo(
            "model User { id: ID!  role: Role }\nenum Role {\n  A # first\n  C @value(\"see\")\n}\n");
    assertThat(merged.removed()).containsExactly("value 'Role.B'");
  }

  @Test
  void addsModelsAtTheEndAndRemovesThoseThatAreGone() {
    MergedFiles merged =
        merge(
            "model Old { id: ID! }\n\n# Kept.\nmodel User { id: ID! }",
            "model User { id: ID! }\nmodel New { id: ID! }");
    assertThat(merged.texts().get("models.okra.gql"))
        .isEqualTo("\n# Kept.\nmodel User { id: ID! }\n\nmodel New {\n  id: ID!\n}\n");
    assertThat(merged.removed()).containsExactly("model 'Old'");
  }

  private static void assertMerged(String before, String after, String expected) {
    MergedFiles merged = merge(before, after);
    assertThat(merged.texts().get("models.okra.gql")).isEqualTo(expected);
    assertThat(schema(expected)).isEqualTo(schema(after));
  }

  private static MergedFiles merge(String before, String after) {
    SchemaFile file = SchemaFile.of("models.okra.gql", before);
    return SchemaMerger.merge(List.of(file), schema(before), schema(after));
  }

  private static SchemaDefinition schema(String text) {
    SchemaReading reading =
        new SchemaReader().read(List.of(SchemaFile.of("models.okra.gql", text)));
    assertThat(reading.hasErrors()).as(text + reading.diagnostics()).isFalse();
    return reading.schema();
  }
}
