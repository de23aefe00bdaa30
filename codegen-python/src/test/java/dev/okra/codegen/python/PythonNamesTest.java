package dev.okra.codegen.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PythonNamesTest {

  @Test
  void writesAttributesInSnakeCaseAndKeepsTheirNamesOnTheWire() {
    GeneratedModule module =
        GeneratedModule.of("type T { authorId: ID!  avatarURL: String!  HTTPStatusCode: Int! }");
    assertThat(module.attributes("T"))
        .containsExactly("author_id", "avatar_url", "http_status_code");
    assertThat(module.file("models.py"))
        .contains("author_id=reader.required(\"authorId\", okra.TEXT)")
        .contains("writer.value(\"HTTPStatusCode\", self.http_status_code, okra.INT32)");
  }

  @Test
  void escapesKeywordsButNoSoftOnes() {
    assertThat(
            GeneratedModule.of(
                    "type T { class: Int  from: Int  None: Int  lambda: Int  match: Int  type: Int }")
                .attributes("T"))
        .containsExactly("class_", "from_", "none", "lambda_", "match", "type");
  }

  /** An attribute hides what annotations behind it name, and the decorator of class methods. */
  @Test
  void escapesWhatAnAttributeWouldHide() {
    assertThat(
            GeneratedModule.of(
                    "type T { list: [Int!]!  int: Int  str: String  dict: JSON  object: Int "
                        + "classmethod: Int  okra: Int  dt: Date  self: Int  cls: Int "
                        + "to_json: Int  fromDict: Int  id: ID  hash: Int }")
                .attributes("T"))
        .containsExactly(
            "list_",
            "int_",
            "str_",
            "dict_",
            "object_",
            "classmethod_",
            "okra_",
            "dt_",
            "self_",
            "cls_",
            "to_json_",
            "from_dict_",
            "id",
            "hash");
  }

  @Test
  void escapesMembersOfPydanticModelsWherePydanticIsUsed() {
    String schema = "type T { copy: Int  modelConfig: JSON  json: JSON  schema: String }";
    assertThat(GeneratedModule.of(schema, PythonStyle.PYDANTIC).attributes("T"))
        .containsExactly("copy_", "model_config_", "json_", "schema_");
    assertThat(GeneratedModule.of(schema).attributes("T"))
        .containsExactly("copy", "model_config", "json", "schema");
  }

  @Test
  void numbersAttributesThatAreTheSameAfterConversion() {
    assertThat(GeneratedModule.of("type T { userId: Int  user_id: Int  UserID: Int }"))
        .satisfies(
            module ->
                // The one that is written as Python writes it keeps its name.
                assertThat(module.attributes("T"))
                    .containsExactly("user_id_3", "user_id", "user_id_2"));
  }

  /** What begins with an underscore is private to linters, and no field to Pydantic. */
  @Test
  void beginsNoNameWithAnUnderscore() {
    GeneratedModule module = GeneratedModule.of("type T { _4: Int  _id: Int } enum E { _9  A }");
    assertThat(module.attributes("T")).containsExactly("field_4", "id");
    assertThat(module.members("E")).containsExactly("VALUE_9", "A");
  }

  @Test
  void writesMembersOfEnumsInUpperCase() {
    assertThat(
            GeneratedModule.of("enum E { inProgress  DONE  name  value  mro  class  I  O }")
                .members("E"))
        .containsExactly("IN_PROGRESS", "DONE", "NAME", "VALUE", "MRO", "CLASS", "I_", "O_");
  }

  @Test
  void keepsTypesApartFromWhatModulesImportAndFromBuiltins() {
    GeneratedModule module =
        GeneratedModule.of(
            "type list { a: Int } type Set { a: Int } type Mapping { a: Int } type None { a: Int } "
                + "type ValueError { a: Int } type Self { a: Int } type okra { a: Int }");
    assertThat(module.classes())
        .containsExactlyInAnyOrder(
            "List", "Set", "Mapping_", "None_", "ValueError_", "Self_", "Okra");
  }

  @ParameterizedTest
  @EnumSource
  void exportsTheTypesOfTheSchemaBeforeItsOwn(PythonStyle style) {
    GeneratedModule module =
        GeneratedModule.of("type JsonValue { a: Int } enum WireError { A }", style);
    assertThat(module.classes()).contains("JsonValue", "WireError");
    assertThat(module.file("__init__.py"))
        .containsOnlyOnce("\"JsonValue\"")
        .containsOnlyOnce("\"WireError\"")
        .doesNotContain("from .okra import JsonValue")
        .doesNotContain("JsonValue_2");
  }

  @Test
  void sortsExportsAsLintersDo() {
    assertThat(
            GeneratedModule.of("type Line10 { a: Int } type Line9 { a: Int } type LINE { a: Int }")
                .file("__init__.py"))
        .contains("from .models import LINE, Line9, Line10\n");
  }

  @Test
  void namesFunctionsForTypedDictionariesInSnakeCase() {
    assertThat(
            GeneratedModule.of("type HTTPLog { a: Int }", PythonStyle.TYPEDDICT).file("models.py"))
        .contains("def http_log_from_dict(data: Mapping[str, object]) -> HTTPLog:")
        .contains("def http_log_to_dict(value: HTTPLog) -> dict[str, okra.JsonValue]:")
        .contains("def http_log_from_json(text: str | bytes) -> HTTPLog:")
        .contains("def http_log_to_json(value: HTTPLog) -> str:");
  }
}
