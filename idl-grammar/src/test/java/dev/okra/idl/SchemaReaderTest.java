package dev.okra.idl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.diagnostic.Diagnostic;
import dev.okra.domain.diagnostic.InvalidSchemaException;
import dev.okra.domain.logical.IndexKey.FieldKey;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.idl.format.SchemaFormatter;
import dev.okra.idl.problem.IdlCode;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.problem.SyntaxCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The entry of the module: files in, schemas and diagnostics out. */
class SchemaReaderTest {

  @Test
  void filesOfOneDatabaseFormOneSchemaInTheOrderOfTheirNames() {
    SchemaFile b = SchemaFile.of("b", "model B { id: ID!  role: Role! }");
    SchemaFile a = SchemaFile.of("a", "model A { id: ID! }\nenum Role { X }");
    SchemaDefinition schema = new SchemaReader().read(List.of(b, a)).schema();
    assertThat(schema.models()).extracting(Model::name).containsExactly("A", "B");
  }

  @Test
  void databasesAreApart() {
    SchemaFile a = SchemaFile.of("a", "@okra(database: \"x\")\nmodel A { id: ID! }");
    SchemaFile b = SchemaFile.of("b", "model A { id: ID! }");
    SchemaReading reading = new SchemaReader().read(List.of(a, b));
    assertThat(reading.schemas()).containsOnlyKeys("", "x");
    assertThat(reading.schema("x").models()).hasSize(1);
    assertThat(reading.schema("none")).isEqualTo(SchemaDefinition.EMPTY);
    assertThatThrownBy(reading::schema).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void problemsOfAllFilesComeInOneRunSortedByPlace() {
    SchemaFile b = SchemaFile.of("b", "model B { id: ID! x: Nope }\nmodel {");
    SchemaFile a = SchemaFile.of("a", "model A { id: ID! @nope }");
    SchemaFile c = SchemaFile.of("c", new byte[] {(byte) 0xff});
    SchemaReading reading = new SchemaReader().read(List.of(c, b, a));
    assertThat(reading.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("OKRA-S004", "OKRA-I011", "OKRA-I001");
    assertThat(reading.schemas()).isEmpty();
    assertThatThrownBy(reading::schema)
        .isInstanceOfSatisfying(
            InvalidSchemaException.class,
            e -> assertThat(e.diagnostics()).isEqualTo(reading.diagnostics()))
        .hasMessage("the schema has 3 errors");
  }

  @Test
  void warningsDoNotStopTheSchema() {
    SchemaFile file = SchemaFile.of("a", "model A { id: ID! }\n# @renamed(from: \"x\")\n");
    SchemaReading reading = new SchemaReader().read(List.of(file));
    assertThat(reading.diagnostics()).hasSize(1).noneMatch(Diagnostic::isError);
    assertThat(reading.schema().models()).hasSize(1);
  }

  @Test
  void indexesOfFieldsComeBeforeThoseOfTheModelAndOfTheTopLevel() {
    String text =
        """
        @index(model: "A", fields: ["e"])
        model A @index(fields: ["d"]) @unique(fields: ["c"]) {
          id: ID!
          b: Int @index
          a: Int @unique @index
          c: Int
          d: Int
          e: Int
        }
        """;
    Model model =
        new SchemaReader().read(List.of(SchemaFile.of("a", text))).schema().models().get(0);
    assertThat(model.indexes())
        .extracting(i -> ((FieldKey) i.keys().get(0)).field() + (i.unique() ? "!" : ""))
        .containsExactly("b", "a!", "a", "d", "c!", "e");
  }

  @Test
  void knowsTheDialectsThatItIsGiven() {
    SchemaFile file = SchemaFile.of("a", "model A { id: ID! x: Int @db(oracle: \"NUMBER\") }");
    assertThat(new SchemaReader().read(List.of(file)).hasErrors()).isTrue();
    assertThat(new SchemaReader(List.of("oracle")).read(List.of(file)).hasErrors()).isFalse();
  }

  @Test
  void exampleOfTheReferenceIsValidAndFormatted() throws IOException {
    String page = Files.readString(Path.of("../docs/idl.md"));
    int start = page.indexOf("```graphql\n") + "```graphql\n".length();
    SchemaFile file = SchemaFile.of("example", page.substring(start, page.indexOf("```", start)));
    assertThat(new SchemaReader().read(List.of(file)).diagnostics()).isEmpty();
    assertThat(SchemaFormatter.format(file).orThrow().getBytes(StandardCharsets.UTF_8))
        .isEqualTo(file.content());
  }

  @Test
  void referenceListsEveryCode() throws IOException {
    String page = Files.readString(Path.of("../docs/idl.md"));
    Stream<IdlCode> codes =
        Stream.concat(Stream.of(SyntaxCode.values()), Stream.of(SchemaCode.values()));
    assertThat(codes).allMatch(c -> page.contains("| " + c.id() + " | " + c.title()));
  }

  @Test
  void nothingIsAnEmptySchema() {
    assertThat(new SchemaReader().read(List.of()).schema()).isEqualTo(SchemaDefinition.EMPTY);
  }
}
