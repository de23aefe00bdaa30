package dev.okra.postgres.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.Documentation;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.FieldRules;
import dev.okra.domain.logical.Namespace;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.TypeReference;
import dev.okra.domain.logical.Value;
import dev.okra.domain.logical.ValueType;
import dev.okra.domain.port.MappedValue;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.Postgres;
import dev.okra.testkit.server.TestDatabase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Defaults are written in exactly the words in which the server reports them. */
final class DefaultsTest {
  private static final PostgresTypes TYPES = new PostgresTypes();
  private static final ObjectName ROLE = ObjectName.of("role");

  private final List<Column> columns = new ArrayList<>();

  @OnPostgres
  void serverReportsEveryDefaultInTheseWords(TestDatabase database) {
    texts();
    numbers();
    times();
    structures();
    lists();
    try (Postgres postgres = Postgres.open(database)) {
      postgres.create(new EnumType(ROLE, List.of("MEMBER", "guest-user", "it's"), null));
      Table table = Table.of(ObjectName.of("t"), columns);
      postgres.create(table);
      assertThat(postgres.table("t").columns()).containsExactlyElementsOf(columns);
      postgres.execute("INSERT INTO t DEFAULT VALUES");
      assertThat(postgres.texts("SELECT count(*) FROM t")).containsExactly("1");
    }
  }

  private void texts() {
    for (String text :
        List.of("", "abc", "it's", "a\\b", "line\nbreak", "\"q\"", "ü表", "--", "{x}", "$$")) {
      scalar(Scalar.STRING, new Value.StringValue(text));
      scalar(Scalar.TEXT, new Value.StringValue(text));
      scalar(Scalar.STRING, new Value.StringValue(text), new FieldRules.Length(null, 30));
    }
    scalar(Scalar.UUID, new Value.StringValue("0190A1B2-0000-7000-8000-00000000000F"));
    scalar(Scalar.ID, new Value.StringValue("0190a1b2-0000-7000-8000-00000000000f"));
    generated(Scalar.UUID, DefaultValue.Generated.UUID);
    generated(Scalar.ID, DefaultValue.Generated.UUID);
    generated(Scalar.STRING, DefaultValue.Generated.UUID);
    scalar(Scalar.BOOLEAN, new Value.BooleanValue(true));
    scalar(Scalar.BOOLEAN, new Value.BooleanValue(false));
  }

  private void numbers() {
    for (String number : List.of("0", "1", "-1", "2147483647", "-2147483648")) {
      for (Scalar scalar : List.of(Scalar.INT, Scalar.BIG_INT, Scalar.FLOAT, Scalar.DECIMAL)) {
        scalar(scalar, new Value.IntValue(new BigInteger(number)));
      }
    }
    for (String number :
        List.of("2147483648", "-2147483649", "9223372036854775807", "-9223372036854775808")) {
      scalar(Scalar.BIG_INT, new Value.IntValue(new BigInteger(number)));
      scalar(Scalar.FLOAT, new Value.IntValue(new BigInteger(number)));
    }
    scalar(Scalar.FLOAT, new Value.IntValue(new BigInteger("99999999999999999999")));
    for (String number : List.of("1.5", "-1.5", "0.10", "1e10", "-2.5e-3", "1E+2")) {
      scalar(Scalar.FLOAT, new Value.DecimalValue(new BigDecimal(number)));
      scalar(Scalar.DECIMAL, new Value.DecimalValue(new BigDecimal(number)));
      scalar(Scalar.DECIMAL, new Value.StringValue(new BigDecimal(number).toPlainString()));
    }
    scalar(Scalar.FLOAT, new Value.DecimalValue(new BigDecimal("1e300")));
    scalar(Scalar.FLOAT, new Value.DecimalValue(new BigDecimal("1e-300")));
  }

  private void times() {
    for (String time :
        List.of(
            "2026-01-20T14:30:22Z", "2026-01-20T14:30:22.5+02:00", "0999-12-31T23:59:59.999Z")) {
      scalar(Scalar.DATE_TIME, new Value.StringValue(time));
    }
    scalar(Scalar.DATE, new Value.StringValue("2026-02-28"));
    scalar(Scalar.TIME, new Value.StringValue("10:00"));
    scalar(Scalar.TIME, new Value.StringValue("10:00:00.120"));
    for (Scalar scalar : List.of(Scalar.DATE_TIME, Scalar.DATE, Scalar.TIME)) {
      generated(scalar, DefaultValue.Generated.NOW);
    }
  }

  private void structures() {
    Map<String, Value> object = new LinkedHashMap<>();
    object.put(
        "longer",
        new Value.ListValue(List.of(new Value.IntValue(BigInteger.TEN), new Value.NullValue())));
    object.put("ü", new Value.StringValue("it's \"\\\n\u0001 ü"));
    object.put("b", new Value.BooleanValue(true));
    object.put("a", new Value.DecimalValue(new BigDecimal("1.50")));
    object.put("e", new Value.ObjectValue(Map.of()));
    scalar(Scalar.JSON, new Value.ObjectValue(object));
    scalar(Scalar.JSON, new Value.ListValue(List.of()));
    scalar(Scalar.JSON, new Value.StringValue("{\"a\": 1}"));
    scalar(Scalar.BYTES, new Value.StringValue("AQL/"));
    scalar(Scalar.BYTES, new Value.StringValue(""));
    for (String value : List.of("MEMBER", "GUEST", "ODD")) {
      add(enumeration(false, rules(null)), new DefaultValue.Literal(new Value.NameValue(value)));
    }
  }

  private void lists() {
    for (Scalar scalar : Scalar.values()) {
      list(scalar, List.of());
    }
    list(Scalar.STRING, strings("a", "", "NULL", "x y", "q\"", "b\\", "{", ",", "it's", "tab\t"));
    list(
        Scalar.INT,
        List.of(new Value.IntValue(BigInteger.ONE), new Value.IntValue(BigInteger.ONE.negate())));
    list(Scalar.BOOLEAN, List.of(new Value.BooleanValue(true), new Value.BooleanValue(false)));
    list(Scalar.DECIMAL, List.of(new Value.DecimalValue(new BigDecimal("-1.50"))));
    list(Scalar.DATE_TIME, strings("2026-01-20T14:30:22.5Z"));
    list(Scalar.BYTES, strings("AQL/"));
    list(Scalar.JSON, List.of(new Value.ObjectValue(Map.of("a", new Value.StringValue("\"")))));
    add(
        enumeration(true, rules(null)),
        new DefaultValue.Literal(
            new Value.ListValue(
                List.of(new Value.NameValue("GUEST"), new Value.NameValue("ODD")))));
  }

  private static List<Value> strings(String... texts) {
    return Arrays.stream(texts).<Value>map(Value.StringValue::new).toList();
  }

  private void scalar(Scalar scalar, Value value) {
    add(of(scalar, rules(null)), new DefaultValue.Literal(value));
  }

  private void scalar(Scalar scalar, Value value, FieldRules.Length length) {
    add(of(scalar, rules(length)), new DefaultValue.Literal(value));
  }

  private void generated(Scalar scalar, DefaultValue.Generated generated) {
    add(of(scalar, rules(null)), generated);
  }

  private void list(Scalar scalar, List<Value> elements) {
    MappedValue value =
        new MappedValue(
            TypeReference.listOf(new ValueType.ScalarType(scalar), true, true),
            rules(null),
            null,
            null,
            false);
    add(value, new DefaultValue.Literal(new Value.ListValue(elements)));
  }

  private void add(MappedValue value, DefaultValue defaultValue) {
    columns.add(
        Column.of("c" + columns.size(), TYPES.columnType(value), true)
            .withDefault(TYPES.defaultExpression(value, defaultValue)));
  }

  private static MappedValue of(Scalar scalar, FieldRules rules) {
    return new MappedValue(
        TypeReference.single(new ValueType.ScalarType(scalar), true), rules, null, null, false);
  }

  private static FieldRules rules(FieldRules.@Nullable Length length) {
    return new FieldRules(null, false, length, null, List.of());
  }

  private static MappedValue enumeration(boolean list, FieldRules rules) {
    ValueType type = new ValueType.EnumType("Role");
    TypeReference reference =
        list ? TypeReference.listOf(type, true, true) : TypeReference.single(type, true);
    return new MappedValue(reference, rules, role(), ROLE, false);
  }

  private static EnumDefinition role() {
    return new EnumDefinition(
        "Role",
        Namespace.NONE,
        "role",
        null,
        List.of(value("MEMBER", "MEMBER"), value("GUEST", "guest-user"), value("ODD", "it's")),
        false,
        Documentation.NONE,
        List.of());
  }

  private static EnumDefinition.EnumValue value(String name, String wire) {
    return new EnumDefinition.EnumValue(name, wire, Documentation.NONE, List.of());
  }
}
