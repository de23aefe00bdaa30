package dev.okra.postgres.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.ArrayOf;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.SqlType.Unknown;
import dev.okra.domain.relational.SqlType.UserDefined;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypeParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INT4|integer",
        "int|integer",
        "Int8|bigint",
        "bool|boolean",
        "VARCHAR( 20 )|character varying(20)",
        "character varying|character varying",
        "national character varying(3)|character varying(3)",
        "char|character(1)",
        "nchar(4)|character(4)",
        "timestamp|timestamp without time zone",
        "TIMESTAMP (3) WITH TIME ZONE|timestamp(3) with time zone",
        "timestamptz(6)|timestamp(6) with time zone",
        "time without time zone|time without time zone",
        "timetz|time with time zone",
        "decimal|numeric",
        "dec(5)|numeric(5,0)",
        "numeric(10 , 2)|numeric(10,2)",
        "numeric(3,-2)|numeric(3,-2)",
        "float|double precision",
        "float(24)|real",
        "float(25)|double precision",
        "double   precision|double precision",
        "bit|bit(1)",
        "bit varying(5)|bit varying(5)",
        "varbit|bit varying",
        "text[]|text[]",
        "int[3][]|integer[]",
        "integer array|integer[]",
        "interval day to second(3)|interval day to second(3)",
        "interval(2)|interval(2)",
        "citext|citext",
        "pg_catalog.int4|integer",
        "JSONB|jsonb",
      })
  void readsAliasesAndSpellingsIntoOneForm(String text, String canonical) {
    SqlType type = TypeParser.parse(text);
    assertThat(TypeRenderer.render(type)).isEqualTo(canonical);
    assertThat(TypeParser.parse(canonical)).isEqualTo(type);
  }

  @Test
  void readsTypesOfTheDatabase() {
    assertThat(TypeParser.parse("Role")).isEqualTo(new UserDefined(ObjectName.of("role")));
    assertThat(TypeParser.parse("\"My \"\"Role\"[]"))
        .isEqualTo(new ArrayOf(new UserDefined(ObjectName.of("My \"Role"))));
    assertThat(TypeParser.parse("auth.\"Role\""))
        .isEqualTo(new UserDefined(new ObjectName("auth", "Role")));
    assertThat(TypeParser.parse("vector(3)")).isEqualTo(new Unknown("vector(3)"));
    assertThat(TypeParser.parse("geometry(Point, 4326)"))
        .isEqualTo(new Unknown("geometry(Point,4326)"));
    assertThat(TypeParser.parse("\"char\""))
        .isEqualTo(new BuiltIn("\"char\"", List.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "text; DROP TABLE x",
        "text)",
        "int(",
        "varchar(20",
        "text DEFAULT 1",
        "int -- x",
        "\"a",
        "a.b.c",
        "text[",
        "text[a]",
        "timestamp(a)",
        "numeric(99999999999999)",
        "text\u0000",
        "'x'",
        "int, b text"
      })
  void refusesWhatIsNoType(String text) {
    assertThatThrownBy(() -> TypeParser.parse(text))
        .isInstanceOfSatisfying(
            OkraException.class,
            e -> assertThat(e.code()).isEqualTo(DatabaseErrorCode.INVALID_TYPE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"serial", "BIGSERIAL", "serial2", "smallserial"})
  void pointsFromSerialToIdentity(String text) {
    assertThatThrownBy(() -> TypeParser.parse(text))
        .isInstanceOfSatisfying(
            OkraException.class, e -> assertThat(e.hint().orElse("")).contains("autoincrement"));
  }
}
