package dev.okra.diff.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeWideningTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "smallint             | integer                          | SAFE",
        "bigint               | integer                          | NARROWS",
        "int unsigned         | bigint                           | SAFE",
        "int unsigned         | int                              | NARROWS",
        "int                  | int unsigned                     | NARROWS",
        "tinyint              | boolean                          | CONVERTS",
        "integer              | numeric(10,0)                    | SAFE",
        "integer              | numeric(9,0)                     | CONVERTS",
        "bigint               | numeric                          | SAFE",
        "integer              | double precision                 | SAFE",
        "bigint               | double precision                 | CONVERTS",
        "integer              | text                             | SAFE",
        "integer              | varchar(11)                      | SAFE",
        "integer              | varchar(10)                      | CONVERTS",
        "numeric(10,2)        | numeric(12,2)                    | SAFE",
        "numeric(10,2)        | numeric(11,4)                    | NARROWS",
        "numeric(10,2)        | numeric                          | SAFE",
        "real                 | double precision                 | SAFE",
        "double               | float                            | NARROWS",
        "varchar(20)          | varchar(40)                      | SAFE",
        "varchar(40)          | varchar(20)                      | NARROWS",
        "character varying(9) | text                             | SAFE",
        "character varying    | text                             | SAFE",
        "text                 | character varying                | SAFE",
        "text                 | varchar(10)                      | NARROWS",
        "longtext             | text                             | NARROWS",
        "mediumtext           | text                             | NARROWS",
        "varchar(255)         | tinytext                         | NARROWS",
        "char(3)              | varchar(3)                       | SAFE",
        "uuid                 | text                             | SAFE",
        "uuid                 | varchar(35)                      | CONVERTS",
        "text                 | uuid                             | CONVERTS",
        "date                 | timestamp without time zone      | SAFE",
        "timestamp without time zone(3) | timestamp without time zone | SAFE",
        "timestamp without time zone    | timestamp without time zone(3) | NARROWS",
        "timestamp without time zone    | timestamp with time zone  | CONVERTS",
        "datetime             | datetime(3)                      | SAFE",
        "datetime(3)          | datetime                         | NARROWS",
        "blob                 | longblob                         | SAFE",
        "longblob             | blob                             | NARROWS",
        "jsonb                | json                             | CONVERTS",
      })
  void knowsWhatHappensToValues(String before, String after, TypeWidening verdict) {
    assertThat(TypeWidening.of(type(before), type(after))).isEqualTo(verdict);
  }

  @Test
  void judgesArraysByTheirElements() {
    assertThat(
            TypeWidening.of(
                new SqlType.ArrayOf(BuiltIn.of("integer")),
                new SqlType.ArrayOf(BuiltIn.of("bigint"))))
        .isEqualTo(TypeWidening.SAFE);
    assertThat(TypeWidening.of(new SqlType.ArrayOf(BuiltIn.of("integer")), BuiltIn.of("integer")))
        .isEqualTo(TypeWidening.CONVERTS);
  }

  @Test
  void judgesEnumsInAColumnByTheirLongestValue() {
    SqlType colours = new SqlType.InlineEnum(List.of("RED", "YELLOW"));
    assertThat(TypeWidening.of(colours, BuiltIn.of("varchar", 6))).isEqualTo(TypeWidening.SAFE);
    assertThat(TypeWidening.of(colours, BuiltIn.of("varchar", 5))).isEqualTo(TypeWidening.CONVERTS);
  }

  @Test
  void takesNothingUnknownToBeSafe() {
    SqlType role = new SqlType.UserDefined(ObjectName.of("role"));
    SqlType rank = new SqlType.UserDefined(ObjectName.of("rank"));
    assertThat(TypeWidening.of(role, rank)).isEqualTo(TypeWidening.CONVERTS);
    assertThat(TypeWidening.of(new SqlType.Unknown("blink"), BuiltIn.of("text")))
        .isEqualTo(TypeWidening.CONVERTS);
  }

  private static SqlType type(String text) {
    boolean unsigned = text.endsWith(" unsigned");
    String plain = unsigned ? text.substring(0, text.indexOf(" unsigned")) : text;
    int open = plain.indexOf('(');
    List<Integer> arguments =
        open < 0
            ? List.of()
            : List.of(plain.substring(open + 1, plain.length() - 1).split(",")).stream()
                .map(Integer::valueOf)
                .toList();
    String name = open < 0 ? plain : plain.substring(0, open);
    return new BuiltIn(name, arguments, unsigned ? List.of("unsigned") : List.of());
  }
}
