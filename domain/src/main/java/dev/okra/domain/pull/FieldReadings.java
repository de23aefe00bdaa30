package dev.okra.domain.pull;

import dev.okra.domain.logical.DialectText;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.FieldRules;
import dev.okra.domain.logical.FieldRules.Length;
import dev.okra.domain.logical.FieldRules.Precision;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.TypeReference;
import dev.okra.domain.logical.ValueType;
import dev.okra.domain.port.TypeMapping.PulledType;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways in which a column may be read, the likeliest first. None of them is checked here. */
final class FieldReadings {
  private static final Pattern COUNT = Pattern.compile("(?<![\\w.'-])\\d{1,9}(?![\\w.'])");
  private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");

  /** In which order scalars are tried beside the one that a type stands for. */
  private static final List<Scalar> SCALARS =
      List.of(
          Scalar.STRING,
          Scalar.TEXT,
          Scalar.UUID,
          Scalar.ID,
          Scalar.BIG_INT,
          Scalar.INT,
          Scalar.BOOLEAN,
          Scalar.FLOAT,
          Scalar.DECIMAL,
          Scalar.DATE_TIME,
          Scalar.DATE,
          Scalar.TIME,
          Scalar.JSON,
          Scalar.BYTES);

  private final PullContext context;
  private final EnumPuller enums;
  private final Table table;
  private final Column column;
  private final List<FieldReading> readings = new ArrayList<>();

  private FieldReadings(PullContext context, EnumPuller enums, Table table, Column column) {
    this.context = context;
    this.enums = enums;
    this.table = table;
    this.column = column;
  }

  static List<FieldReading> of(PullContext context, EnumPuller enums, Table table, Column column) {
    FieldReadings readings = new FieldReadings(context, enums, table, column);
    readings.addEnums();
    readings.addScalars();
    return readings.readings;
  }

  /** The type as the database writes it, with the scalar that is the nearest. */
  static FieldReading written(PullContext context, Table table, Column column) {
    Optional<PulledType> pulled = context.types.pull(column.type()).filter(p -> !p.list());
    Scalar scalar = pulled.map(PulledType::scalar).orElse(Scalar.STRING);
    return new FieldReading(
        TypeReference.single(new ValueType.ScalarType(scalar), required(table, column)),
        FieldRules.NONE,
        null,
        context.nativeType(column.type()),
        List.of(),
        null);
  }

  /** Whether a field must have a value: one of a key must, even where SQLite takes NULL in it. */
  static boolean required(Table table, Column column) {
    PrimaryKey key = table.primaryKey();
    return !column.nullable() || (key != null && key.columns().contains(column.name()));
  }

  private void addEnums() {
    SqlType type = column.type();
    if (type instanceof SqlType.UserDefined named) {
      enums.named(named.name()).ifPresent(e -> addEnum(e, false));
    } else if (type instanceof SqlType.ArrayOf array
        && array.element() instanceof SqlType.UserDefined named) {
      enums.named(named.name()).ifPresent(e -> addEnum(e, true));
    } else if (type instanceof SqlType.InlineEnum inline && hasDistinct(inline.values())) {
      addEnum(EnumPuller.sample(inline.values()), false);
    } else {
      listedValues().forEach(v -> addEnum(EnumPuller.sample(v), false));
    }
  }

  private void addEnum(EnumDefinition definition, boolean list) {
    ValueType type = new ValueType.EnumType(definition.name());
    readings.add(reading(type, list, null, null, definition));
  }

  /** The texts that a check of this column lists. */
  private List<List<String>> listedValues() {
    List<List<String>> lists = new ArrayList<>();
    for (Check check : table.checks()) {
      String sql = check.expression().sql();
      if (mentionsColumn(sql) && sql.contains("'")) {
        Set<String> values = new LinkedHashSet<>();
        Matcher text = TEXT.matcher(sql);
        while (text.find()) {
          values.add(text.group(1).replace("''", "'"));
        }
        lists.add(List.copyOf(values));
      }
    }
    lists.removeIf(v -> v.isEmpty() || !hasDistinct(v));
    return lists;
  }

  private static boolean hasDistinct(List<String> values) {
    return values.stream().distinct().count() == values.size();
  }

  private void addScalars() {
    if (column.type() instanceof SqlType.ArrayOf) {
      context.types.pull(column.type()).ifPresent(this::addPulled);
      return;
    }
    boolean key =
        table.primaryKey() != null && table.primaryKey().columns().equals(List.of(column.name()));
    if (key && column.name().toLowerCase(Locale.ROOT).equals("id")) {
      addScalar(Scalar.ID);
    }
    context.types.pull(column.type()).ifPresent(this::addPulled);
    SCALARS.forEach(this::addScalar);
    addLengths();
  }

  /** Texts in lists have no length in a schema, and decimals have bounds. */
  private void addPulled(PulledType pulled) {
    Precision precision = pulled.precision();
    boolean declarable =
        (precision == null || precision.isDeclarable())
            && (pulled.length() == null || !pulled.list());
    if (declarable) {
      ValueType type = new ValueType.ScalarType(pulled.scalar());
      readings.add(reading(type, pulled.list(), pulled.length(), precision, null));
    }
  }

  private void addScalar(Scalar scalar) {
    readings.add(reading(new ValueType.ScalarType(scalar), false, null, null, null));
  }

  /** Bounds of length that a check of this column may stand for. */
  private void addLengths() {
    Length pulled = context.types.pull(column.type()).map(PulledType::length).orElse(null);
    for (Check check : table.checks()) {
      String sql = check.expression().sql();
      if (!mentionsColumn(sql) || !sql.toLowerCase(Locale.ROOT).contains("length")) {
        continue;
      }
      for (Length length : lengths(sql, pulled)) {
        addBounded(Scalar.STRING, length);
        addBounded(Scalar.TEXT, length);
      }
    }
  }

  private void addBounded(Scalar scalar, Length length) {
    readings.add(reading(new ValueType.ScalarType(scalar), false, length, null, null));
  }

  private static List<Length> lengths(String sql, @Nullable Length pulled) {
    List<Integer> counts = new ArrayList<>();
    Matcher count = COUNT.matcher(sql);
    while (count.find()) {
      counts.add(Integer.valueOf(count.group()));
    }
    Integer kept = pulled == null ? null : pulled.max();
    return switch (counts.size()) {
      case 1 -> {
        int only = counts.get(0);
        Length atLeast = new Length(only, null);
        Length withKept = kept == null || kept < only ? atLeast : new Length(only, kept);
        yield List.of(new Length(null, only), atLeast, withKept);
      }
      case 2 ->
          counts.get(0) <= counts.get(1)
              ? List.of(new Length(counts.get(0), counts.get(1)))
              : List.of();
      default -> List.of();
    };
  }

  private boolean mentionsColumn(String sql) {
    return sql.contains(column.name());
  }

  private FieldReading reading(
      ValueType type,
      boolean list,
      @Nullable Length length,
      @Nullable Precision precision,
      @Nullable EnumDefinition enumeration) {
    boolean required = required(table, column);
    TypeReference reference =
        list ? TypeReference.listOf(type, required, true) : TypeReference.single(type, required);
    return new FieldReading(
        reference,
        new FieldRules(null, false, length, shown(precision), List.of()),
        enumeration,
        DialectText.NONE,
        List.of(),
        null);
  }

  /** What {@code Decimal} has anyway is not said. */
  private static @Nullable Precision shown(@Nullable Precision precision) {
    return Precision.DEFAULT.equals(precision) ? null : precision;
  }
}
