package dev.okra.mysql.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.DefaultValue.Generated;
import dev.okra.domain.logical.Documentation;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.EnumDefinition.EnumValue;
import dev.okra.domain.logical.FieldRules;
import dev.okra.domain.logical.FieldRules.Length;
import dev.okra.domain.logical.FieldRules.Precision;
import dev.okra.domain.logical.Namespace;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.TypeReference;
import dev.okra.domain.logical.Value;
import dev.okra.domain.logical.ValueType;
import dev.okra.domain.port.MappedValue;
import dev.okra.domain.port.TypeMapping.ImpliedCheck;
import dev.okra.domain.port.TypeMapping.PulledType;
import dev.okra.mysql.MysqlDialect;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MysqlTypesTest {
  private static final MysqlDialect DIALECT = new MysqlDialect();
  private static final MysqlTypes TYPES =
      new MysqlTypes(DIALECT.defaultCapabilities(), Names.QUOTING);

  private static FieldRules rules(
      @Nullable DefaultValue value, @Nullable Length length, @Nullable Precision precision) {
    return new FieldRules(value, false, length, precision, List.of());
  }

  private static MappedValue value(Scalar scalar, FieldRules rules) {
    return new MappedValue(
        TypeReference.single(new ValueType.ScalarType(scalar), true), rules, null, null, false);
  }

  private static MappedValue list(Scalar scalar) {
    return new MappedValue(
        TypeReference.listOf(new ValueType.ScalarType(scalar), true, true),
        FieldRules.NONE,
        null,
        null,
        false);
  }

  private static MappedValue enumeration(String... names) {
    List<EnumValue> values =
        Arrays.stream(names)
            .map(
                n ->
                    new EnumValue(
                        n, n.equals("GUEST") ? "guest-user" : n, Documentation.NONE, List.of()))
            .toList();
    EnumDefinition definition =
        new EnumDefinition(
            "Role", Namespace.NONE, "role", null, values, false, Documentation.NONE, List.of());
    return new MappedValue(
        TypeReference.single(new ValueType.EnumType("Role"), true),
        FieldRules.NONE,
        definition,
        null,
        false);
  }

  private static String type(MappedValue value) {
    return TYPES.render(TYPES.columnType(value));
  }

  @Test
  void everyScalarHasTheTypeOfTheReference() {
    Map<Scalar, String> types =
        Map.ofEntries(
            Map.entry(Scalar.ID, "varchar(36)"), Map.entry(Scalar.UUID, "char(36)"),
            Map.entry(Scalar.STRING, "varchar(255)"), Map.entry(Scalar.TEXT, "longtext"),
            Map.entry(Scalar.INT, "int"), Map.entry(Scalar.BIG_INT, "bigint"),
            Map.entry(Scalar.FLOAT, "double"), Map.entry(Scalar.DECIMAL, "decimal(18,4)"),
            Map.entry(Scalar.BOOLEAN, "tinyint(1)"), Map.entry(Scalar.DATE_TIME, "datetime(3)"),
            Map.entry(Scalar.DATE, "date"), Map.entry(Scalar.TIME, "time(3)"),
            Map.entry(Scalar.JSON, "json"), Map.entry(Scalar.BYTES, "longblob"));
    for (Scalar scalar : Scalar.values()) {
      assertThat(type(value(scalar, FieldRules.NONE))).isEqualTo(types.get(scalar));
      assertThat(type(list(scalar))).isEqualTo("json");
    }
    assertThat(type(value(Scalar.ID, rules(Generated.AUTOINCREMENT, null, null))))
        .isEqualTo("bigint");
    assertThat(type(enumeration("A", "GUEST"))).isEqualTo("enum('A','guest-user')");
  }

  @Test
  void longTextsGoWhereTheyFitAndKeepTheirBounds() {
    assertThat(type(value(Scalar.STRING, rules(null, new Length(null, 16_383), null))))
        .isEqualTo("varchar(16383)");
    MappedValue longer = value(Scalar.STRING, rules(null, new Length(3, 20_000), null));
    assertThat(type(longer)).isEqualTo("mediumtext");
    assertThat(TYPES.impliedChecks(longer, "a`b"))
        .containsExactly(new ImpliedCheck("length", "char_length(`a``b`) between 3 and 20000"));
    MappedValue bounded = value(Scalar.STRING, rules(null, new Length(3, 20), null));
    assertThat(TYPES.impliedChecks(bounded, "name"))
        .containsExactly(new ImpliedCheck("length", "char_length(`name`) >= 3"));
    assertThat(TYPES.impliedChecks(value(Scalar.STRING, FieldRules.NONE), "name")).isEmpty();
  }

  @Test
  void listsOfEnumsAreHeldToTheirValues() {
    MappedValue role = enumeration("A", "GUEST");
    ImpliedCheck check =
        new ImpliedCheck(
            "values",
            "json_contains(json_array('A','guest-user'),`a`) and json_contains(`a`,json_array())");
    ImpliedCheck optional =
        new ImpliedCheck(
            "values",
            "json_contains(json_array('A','guest-user',NULL),`a`) and json_contains(`a`,json_array())");
    assertThat(TYPES.impliedChecks(listOf(role, true), "a")).containsExactly(check);
    assertThat(TYPES.impliedChecks(listOf(role, false), "a")).containsExactly(optional);
    assertThat(TYPES.impliedChecks(role, "a")).isEmpty();
    assertThat(TYPES.impliedChecks(list(Scalar.STRING), "a")).isEmpty();
  }

  private static MappedValue listOf(MappedValue role, boolean elementRequired) {
    return new MappedValue(
        TypeReference.listOf(role.type().type(), true, elementRequired),
        FieldRules.NONE,
        role.enumeration(),
        null,
        false);
  }

  @Test
  void onlyEnumsWhoseValuesTheDefaultCollationMixesUpHaveTheirOwn() {
    assertThat(TYPES.collation(enumeration("A", "B"))).isNull();
    assertThat(TYPES.collation(enumeration("A", "a"))).isEqualTo("utf8mb4_bin");
    assertThat(TYPES.collation(value(Scalar.STRING, FieldRules.NONE))).isNull();
  }

  private static String defaultText(MappedValue value, Value literal) {
    return TYPES.defaultExpression(value, new DefaultValue.Literal(literal)).sql();
  }

  @Test
  void defaultsAreSpelledAsServersReportThem() {
    assertThat(
            defaultText(value(Scalar.STRING, FieldRules.NONE), new Value.StringValue("it's \\ é")))
        .isEqualTo("'it''s \\\\ é'");
    assertThat(
            defaultText(
                value(Scalar.INT, FieldRules.NONE), new Value.IntValue(BigInteger.valueOf(-5))))
        .isEqualTo("-5");
    assertThat(
            defaultText(
                value(Scalar.DECIMAL, FieldRules.NONE),
                new Value.DecimalValue(new BigDecimal("1.5"))))
        .isEqualTo("1.5000");
    assertThat(
            defaultText(
                value(Scalar.FLOAT, FieldRules.NONE),
                new Value.DecimalValue(new BigDecimal("1e20"))))
        .isEqualTo("1e20");
    assertThat(defaultText(value(Scalar.BOOLEAN, FieldRules.NONE), new Value.BooleanValue(true)))
        .isEqualTo("1");
    assertThat(
            defaultText(
                value(Scalar.DATE_TIME, FieldRules.NONE),
                new Value.StringValue("2020-01-01T02:00:00+02:00")))
        .isEqualTo("'2020-01-01 00:00:00.000'");
    assertThat(defaultText(value(Scalar.BYTES, FieldRules.NONE), new Value.StringValue("YWI=")))
        .isEqualTo("0x6162");
    assertThat(defaultText(value(Scalar.JSON, FieldRules.NONE), new Value.StringValue("{}")))
        .isEqualTo("'{}'");
    assertThat(
            defaultText(
                list(Scalar.STRING), new Value.ListValue(List.of(new Value.StringValue("a\"b")))))
        .isEqualTo("'[\"a\\\\\"b\"]'");
    assertThat(defaultText(enumeration("A", "GUEST"), new Value.NameValue("GUEST")))
        .isEqualTo("'guest-user'");
    assertThat(
            TYPES.defaultExpression(value(Scalar.DATE_TIME, FieldRules.NONE), Generated.NOW).sql())
        .isEqualTo("CURRENT_TIMESTAMP(3)");
  }

  @Test
  void typesAreReadInOneForm() {
    Map<String, String> forms =
        Map.ofEntries(
            Map.entry("INT(11)", "int"),
            Map.entry("integer unsigned", "int unsigned"),
            Map.entry("INT(6) ZEROFILL", "int(6) unsigned zerofill"),
            Map.entry("TINYINT(1)", "tinyint(1)"),
            Map.entry("BOOL", "tinyint(1)"),
            Map.entry("TINYINT(4)", "tinyint"),
            Map.entry("NUMERIC(5)", "decimal(5,0)"),
            Map.entry("DOUBLE PRECISION", "double"),
            Map.entry("FLOAT(53)", "double"),
            Map.entry("CHARACTER VARYING(9)", "varchar(9)"),
            Map.entry("char", "char(1)"),
            Map.entry("TEXT(300)", "text"),
            Map.entry("BLOB(70000)", "mediumblob"),
            Map.entry("DateTime(0)", "datetime"),
            Map.entry("YEAR(4)", "year"),
            Map.entry("ENUM ( 'a' , 'b''c' )", "enum('a','b''c')"),
            Map.entry("GeomCollection", "geometrycollection"),
            Map.entry("vector(3)", "vector(3)"));
    forms.forEach((text, form) -> assertThat(TYPES.render(TYPES.parse(text))).isEqualTo(form));
    forms.values().forEach(f -> assertThat(TYPES.render(TYPES.parse(f))).isEqualTo(f));
  }

  @Test
  void whatIsNoTypeIsRefused() {
    for (String text :
        List.of(
            "",
            "citext",
            "varchar",
            "varchar(1,2)",
            "int; drop table x",
            "int -- x",
            "varchar(20) COLLATE utf8mb4_bin",
            "enum()",
            "enum('a'",
            "decimal(1,2,3)",
            "date(3)",
            "int(99999999999)",
            "bigint signed signed x")) {
      assertThatThrownBy(() -> TYPES.parse(text))
          .isInstanceOfSatisfying(
              OkraException.class, e -> assertThat(e.code().id()).isEqualTo("OKRA-D016"));
    }
  }

  @Test
  void columnsArePulledAsScalarsThatHoldEveryValue() {
    for (Scalar scalar : Scalar.values()) {
      Scalar expected = scalar == Scalar.ID ? Scalar.STRING : scalar;
      assertThat(
              TYPES.pull(TYPES.columnType(value(scalar, FieldRules.NONE))).map(PulledType::scalar))
          .contains(expected);
    }
    assertThat(TYPES.pull(TYPES.parse("bigint unsigned")).map(PulledType::scalar))
        .contains(Scalar.BIG_INT);
    assertThat(TYPES.pull(TYPES.parse("datetime(6)"))).isEmpty();
    assertThat(TYPES.pull(TYPES.parse("int unsigned")).map(PulledType::scalar))
        .contains(Scalar.BIG_INT);
  }
}
