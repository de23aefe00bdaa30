package dev.okra.domain.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.mapping.SnakeCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdlNamesTest {
  @ParameterizedTest
  @CsvSource({
    "blog_posts, BlogPost",
    "customer, Customer",
    "UserAccounts, UserAccount",
    "CUSTOMERS, Customer",
    "Order Items, OrderItem",
    "2fa_codes, _2faCode",
    "dates, DateRow",
    "日本, Model"
  })
  void namesModelsInTheSingular(String table, String model) {
    assertThat(IdlNames.model(table)).isEqualTo(model);
  }

  @ParameterizedTest
  @CsvSource({
    "created_at, createdAt",
    "Full Name, fullName",
    "ID, id",
    "userID, userId",
    "3d, _3d",
    "'it''s \"quoted\"', itSQuoted"
  })
  void namesFieldsInCamelCase(String column, String field) {
    assertThat(IdlNames.field(column)).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({"id", "created_at", "line2", "http_url"})
  void theRuleLeadsBackToPlainColumns(String column) {
    assertThat(SnakeCase.of(IdlNames.field(column))).isEqualTo(column);
  }

  @ParameterizedTest
  @CsvSource({"open, open", "light green, LIGHT_GREEN", "true, TRUE", "1st, _1ST", "'', VALUE"})
  void namesValuesAsTheyAreWherePossible(String wireName, String name) {
    assertThat(IdlNames.value(wireName)).isEqualTo(name);
  }

  @Test
  void tellsNamesApartThatDifferInCaseAlone() {
    IdlNames names = new IdlNames();
    assertThat(names.take("Note")).isEqualTo("Note");
    assertThat(names.take("note")).isEqualTo("note2");
    assertThat(names.isFree("NOTE2")).isFalse();
  }
}
