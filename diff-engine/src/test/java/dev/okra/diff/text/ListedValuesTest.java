package dev.okra.diff.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListedValuesTest {

  @Test
  void readsAListOfTexts() {
    assertThat(ListedValues.of("role IN ('A', 'it''s', 'in')")).containsExactly("A", "it's", "in");
  }

  @Test
  void readsTheElementsThatMySqlCompares() {
    assertThat(
            ListedValues.of(
                "json_contains(json_array('A','it\\'s','c\\\\d',NULL),`in`)"
                    + " and json_contains(`in`,json_array()) and 'x' <> 'y'"))
        .containsExactly("A", "it's", "c\\d");
  }

  @Test
  void readsTheElementsThatSqliteCounts() {
    assertThat(
            ListedValues.of(
                "json_type(\"in\") = 'array' AND length(json(\"in\")) = 1"
                    + " + length(replace(json(\"in\"), json_quote('A'), ''))"
                    + " + length(replace(json(\"in\"), json_quote('it''s'), ''))"
                    + " + length(replace(json(\"in\"), '[' || json_quote(NULL), '['))"))
        .containsExactly("A", "it's");
  }

  @Test
  void findsNoneInOtherConditions() {
    assertThat(ListedValues.of("name <> 'A'")).isEmpty();
    assertThat(ListedValues.of("json_contains(tags, '\"A\"')")).isEmpty();
    assertThat(ListedValues.of("json_valid(tags)")).isEmpty();
  }
}
