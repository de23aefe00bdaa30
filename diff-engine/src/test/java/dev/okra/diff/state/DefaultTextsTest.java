package dev.okra.diff.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.change.ValueRename;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Defaults of enum columns and of lists of enums, as PostgreSQL prints them. */
class DefaultTextsTest {
  private static final List<ValueRename> SWAP =
      List.of(new ValueRename("A", "B"), new ValueRename("B", "A"));

  private static Column column(String defaultValue) {
    return Column.of("c", SqlType.BuiltIn.of("text"), true)
        .withDefault(new Expression(defaultValue));
  }

  private static String withValues(String defaultValue, List<ValueRename> renames) {
    Expression value = DefaultTexts.withValues(column(defaultValue), renames).defaultValue();
    return value == null ? "none" : value.sql();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "'A'::kind; 'B'::kind",
        "'A'; 'B'",
        "'C'::kind; 'C'::kind",
        "'{A,B,C}'::kind[]; '{B,A,C}'::kind[]",
        "'{}'::kind[]; '{}'::kind[]",
        "'{NULL,A}'::kind[]; '{NULL,B}'::kind[]",
        "lower('A'::text); lower('A'::text)"
      })
  void followsRenamedValues(String before, String after) {
    assertThat(withValues(before, SWAP)).isEqualTo(after);
  }

  @Test
  void quotesElementsThatNeedIt() {
    List<ValueRename> renames =
        List.of(
            new ValueRename("A", "it's \"a\\b\""),
            new ValueRename("a b", "C"),
            new ValueRename("NULL", "D"),
            new ValueRename("x\"y", "null"));
    assertThat(withValues("'{A,\"a b\",NULL,\"NULL\",\"x\\\"y\"}'::kind[]", renames))
        .isEqualTo("'{\"it''s \\\"a\\\\b\\\"\",C,NULL,D,\"null\"}'::kind[]");
  }

  @Test
  void followsTheTypeAlsoInLists() {
    ObjectName before = ObjectName.of("kind");
    ObjectName after = ObjectName.of("Sort");
    assertThat(
            Map.of(
                "'A'::kind", "'A'::\"Sort\"",
                "'{A}'::kind[]", "'{A}'::\"Sort\"[]",
                "'A'::mankind", "'A'::mankind"))
        .allSatisfy(
            (old, now) ->
                assertThat(DefaultTexts.withType(column(old), before, after).defaultValue())
                    .isEqualTo(new Expression(now)));
  }
}
