package dev.okra.sqlite.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.MappedValue;
import dev.okra.domain.port.Session;
import dev.okra.domain.port.TypeMapping.ImpliedCheck;
import dev.okra.domain.port.TypeMapping.PulledType;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.SqlType.Unknown;
import dev.okra.sqlite.SqliteDialect;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteTypesTest {
  private static final SqliteTypes TYPES = new SqliteTypes();

  private static MappedValue value(Scalar scalar) {
    return value(scalar, FieldRules.NONE);
  }

  private static MappedValue value(Scalar scalar, FieldRules rules) {
    return new MappedValue(
        TypeReference.single(new ValueType.ScalarType(scalar), true), rules, null, null, false);
  }

  private static FieldRules rules(@Nullable Length length, @Nullable Precision precision) {
    return new FieldRules(null, false, length, precision, List.of());
  }

  private static MappedValue numbered() {
    return value(Scalar.ID, new FieldRules(Generated.AUTOINCREMENT, false, null, null, List.of()));
  }

  private static MappedValue role() {
    EnumDefinition definition =
        new EnumDefinition(
            "Role",
            new Namespace("", ""),
            "role",
            null,
            List.of(enumValue("ADMIN", "ADMIN"), enumValue("GUEST", "guest's")),
            false,
            Documentation.NONE,
            List.of());
    return new MappedValue(
        TypeReference.single(new ValueType.EnumType("Role"), true),
        FieldRules.NONE,
        definition,
        null,
        false);
  }

  private static EnumValue enumValue(String name, String wireName) {
    return new EnumValue(name, wireName, Documentation.NONE, List.of());
  }

  @Test
  void everyScalarHasAStorageType() {
    Map<Scalar, String> types = new EnumMap<>(Scalar.class);
    for (Scalar scalar : Scalar.values()) {
      types.put(scalar, TYPES.render(TYPES.columnType(value(scalar))));
    }
    Map<Scalar, String> expected = new EnumMap<>(Scalar.class);
    for (Scalar scalar : Scalar.values()) {
      expected.put(scalar, "TEXT");
    }
    expected.put(Scalar.INT, "INTEGER");
    expected.put(Scalar.BIG_INT, "INTEGER");
    expected.put(Scalar.BOOLEAN, "INTEGER");
    expected.put(Scalar.FLOAT, "REAL");
    expected.put(Scalar.BYTES, "BLOB");
    assertThat(types).isEqualTo(expected);
  }

  @Test
  void numberedKeysAreIntegers() {
    assertThat(TYPES.columnType(numbered())).isEqualTo(BuiltIn.of("INTEGER"));
    assertThat(TYPES.identity(numbered())).contains(Identity.BY_DEFAULT);
    assertThat(TYPES.identity(value(Scalar.ID))).isEmpty();
  }

  @Test
  void checksSayWhatTypesCannot() {
    assertThat(TYPES.impliedChecks(value(Scalar.BOOLEAN), "order"))
        .containsExactly(new ImpliedCheck("boolean", "\"order\" IN (0, 1)"));
    assertThat(TYPES.impliedChecks(value(Scalar.STRING, rules(new Length(2, 5), null)), "a"))
        .containsExactly(new ImpliedCheck("length", "length(a) >= 2 AND length(a) <= 5"));
    assertThat(TYPES.impliedChecks(value(Scalar.JSON), "a"))
        .containsExactly(new ImpliedCheck("json", "json_valid(a)"));
    assertThat(TYPES.impliedChecks(role(), "a"))
        .containsExactly(new ImpliedCheck("values", "a IN ('ADMIN', 'guest''s')"));
    MappedValue list =
        new MappedValue(
            TypeReference.listOf(new ValueType.ScalarType(Scalar.INT), true, true),
            FieldRules.NONE,
            null,
            null,
            false);
    assertThat(TYPES.columnType(list)).isEqualTo(BuiltIn.of("TEXT"));
    assertThat(TYPES.impliedChecks(list, "a"))
        .containsExactly(new ImpliedCheck("json", "json_valid(a)"));
    assertThat(TYPES.impliedChecks(value(Scalar.STRING), "a")).isEmpty();
  }

  @Test
  void listsOfEnumsAreHeldToTheirValues() {
    MappedValue roles =
        new MappedValue(
            TypeReference.listOf(new ValueType.EnumType("Role"), true, true),
            FieldRules.NONE,
            role().enumeration(),
            null,
            false);
    assertThat(TYPES.columnType(roles)).isEqualTo(BuiltIn.of("TEXT"));
    assertThat(TYPES.impliedChecks(roles, "a"))
        .containsExactly(
            new ImpliedCheck("json", "json_valid(a)"),
            new ImpliedCheck(
                "values",
                "json_type(a) = 'array' AND length(json(a)) = max(json_array_length(a), 1) + 1"
                    + " + (length(json(a)) - length(replace(json(a), json_quote('ADMIN'), '')))"
                    + " + (length(json(a)) - length(replace(json(a), json_quote('guest''s'), '')))"));
  }

  @Test
  void impliedChecksAndDefaultsAreInTheFormThatIsReadBack() {
    for (MappedValue value :
        List.of(
            value(Scalar.BOOLEAN),
            value(Scalar.STRING, rules(new Length(2, 5), null)),
            value(Scalar.JSON),
            role())) {
      assertThat(TYPES.impliedChecks(value, "a"))
          .isNotEmpty()
          .allSatisfy(
              c -> assertThat(ExpressionText.canonical(c.sql(), Set.of("a"))).isEqualTo(c.sql()));
    }
    for (Generated generated : List.of(Generated.UUID, Generated.NOW)) {
      String sql = TYPES.defaultExpression(value(Scalar.DATE_TIME), generated).sql();
      assertThat(ExpressionText.canonical(sql, Set.of())).isEqualTo(sql);
    }
  }

  @Test
  void literalsAreWrittenAsTheWireWritesThem() {
    assertThat(literal(value(Scalar.STRING), new Value.StringValue("it's"))).isEqualTo("'it''s'");
    assertThat(literal(value(Scalar.INT), new Value.IntValue(BigInteger.valueOf(-5))))
        .isEqualTo("-5");
    assertThat(literal(value(Scalar.BOOLEAN), new Value.BooleanValue(true))).isEqualTo("1");
    assertThat(literal(value(Scalar.FLOAT), new Value.DecimalValue(new BigDecimal("1.5"))))
        .isEqualTo("1.5");
    assertThat(
            literal(
                value(Scalar.DECIMAL, rules(null, new Precision(8, 2))),
                new Value.IntValue(BigInteger.TEN)))
        .isEqualTo("'10.00'");
    assertThat(literal(value(Scalar.DATE_TIME), new Value.StringValue("2026-01-02T03:04:05+01:00")))
        .isEqualTo("'2026-01-02T02:04:05.000Z'");
    assertThat(literal(value(Scalar.TIME), new Value.StringValue("10:20")))
        .isEqualTo("'10:20:00.000'");
    assertThat(literal(value(Scalar.BYTES), new Value.StringValue("AAECaw==")))
        .isEqualTo("x'0001026b'");
    assertThat(literal(role(), new Value.NameValue("GUEST"))).isEqualTo("'guest''s'");
    assertThat(
            literal(
                value(Scalar.JSON),
                new Value.ListValue(
                    List.of(new Value.NullValue(), new Value.StringValue("a\"\n")))))
        .isEqualTo("'[null,\"a\\\"\\u000a\"]'");
    assertThat(literal(value(Scalar.STRING), new Value.NullValue())).isEqualTo("NULL");
  }

  private static String literal(MappedValue value, Value literal) {
    return TYPES.defaultExpression(value, new DefaultValue.Literal(literal)).sql();
  }

  @Test
  void randomUuidsAreOfVersionFourAndDiffer() {
    String sql = TYPES.defaultExpression(value(Scalar.UUID), Generated.UUID).sql();
    try (Session session = new SqliteDialect().connect(DatabaseUrl.parse("sqlite::memory:"))) {
      Set<String> seen = new HashSet<>();
      session
          .query(
              "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) SELECT "
                  + sql
                  + " AS u FROM n")
          .forEach(r -> seen.add(r.text("u")));
      assertThat(seen)
          .hasSize(500)
          .allMatch(
              u ->
                  u.matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
      String variants =
          seen.stream().map(u -> u.substring(19, 20)).distinct().sorted().toList().toString();
      assertThat(variants).isEqualTo("[8, 9, a, b]");
    }
  }

  @Test
  void timesAreWrittenAsTheWireWritesThem() {
    try (Session session = new SqliteDialect().connect(DatabaseUrl.parse("sqlite::memory:"))) {
      assertThat(now(session, Scalar.DATE_TIME))
          .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
      assertThat(now(session, Scalar.DATE)).matches("\\d{4}-\\d\\d-\\d\\d");
      assertThat(now(session, Scalar.TIME)).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3}");
    }
  }

  private static String now(Session session, Scalar scalar) {
    String sql = TYPES.defaultExpression(value(scalar), Generated.NOW).sql();
    return session.query("SELECT " + sql + " AS n").get(0).text("n");
  }

  @Test
  void typesAreReadAndRendered() {
    assertThat(TYPES.parse(" varchar ( 20 ) ")).isEqualTo(BuiltIn.of("VARCHAR", 20));
    assertThat(TYPES.render(BuiltIn.of("DECIMAL", 10, 2))).isEqualTo("DECIMAL(10, 2)");
    assertThat(TYPES.parse("numeric(-1)")).isEqualTo(new Unknown("numeric(-1)"));
    for (SqlType type :
        List.of(BuiltIn.of("UNSIGNED BIG INT"), new Unknown("\"my type\"(1, +2)"))) {
      assertThat(TYPES.parse(TYPES.render(type))).isEqualTo(type);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TEXT NOT NULL",
        "TEXT); DROP TABLE x; --",
        "TEXT DEFAULT 1",
        "INT(",
        "INT(1,2,3)",
        "(1)",
        "TEXT,b",
        "'a",
        "1",
        "TEXT GENERATED ALWAYS",
        "a b;"
      })
  void whatIsNoTypeIsRefused(String text) {
    assertThatThrownBy(() -> TYPES.parse(text))
        .isInstanceOfSatisfying(
            DatabaseException.class,
            e -> assertThat(e.code()).isEqualTo(DatabaseErrorCode.INVALID_TYPE));
  }

  @Test
  void declaredTypesArePulledWhereNothingIsLost() {
    assertThat(TYPES.pull(BuiltIn.of("VARCHAR", 20)))
        .contains(new PulledType(Scalar.STRING, false, new Length(null, 20), null));
    assertThat(TYPES.pull(BuiltIn.of("INTEGER")))
        .contains(new PulledType(Scalar.BIG_INT, false, null, null));
    assertThat(TYPES.pull(BuiltIn.of("DECIMAL", 10, 2)))
        .contains(new PulledType(Scalar.DECIMAL, false, null, new Precision(10, 2)));
    assertThat(TYPES.pull(BuiltIn.of("DECIMAL"))).isEmpty();
    assertThat(TYPES.pull(BuiltIn.of("GEOMETRY"))).isEmpty();
    assertThat(TYPES.pull(new Unknown(""))).isEmpty();
    for (Scalar scalar : List.of(Scalar.STRING, Scalar.FLOAT, Scalar.BYTES, Scalar.BIG_INT)) {
      assertThat(TYPES.pull(TYPES.columnType(value(scalar))))
          .contains(new PulledType(scalar, false, null, null));
    }
  }
}
