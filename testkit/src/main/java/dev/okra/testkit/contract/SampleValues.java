package dev.okra.testkit.contract;

import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.TypeReference;
import dev.okra.domain.logical.Value;
import dev.okra.domain.logical.Value.BooleanValue;
import dev.okra.domain.logical.Value.DecimalValue;
import dev.okra.domain.logical.Value.IntValue;
import dev.okra.domain.logical.Value.ListValue;
import dev.okra.domain.logical.Value.NameValue;
import dev.okra.domain.logical.Value.ObjectValue;
import dev.okra.domain.logical.Value.StringValue;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.logical.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of every type for each of a few rows; no two rows have the same one, where a type has
 * enough.
 */
final class SampleValues {
  private SampleValues() {}

  /** The value of a field in row {@code row}, from 1. */
  static Value of(ValueField field, @Nullable EnumDefinition enumeration, int row) {
    TypeReference type = field.type();
    Value single =
        type.type()
            .accept(
                new ValueType.Visitor<Value>() {
                  @Override
                  public Value scalar(ValueType.ScalarType t) {
                    return scalarValue(t.scalar(), row);
                  }

                  @Override
                  public Value enumeration(ValueType.EnumType t) {
                    return enumValue(enumeration, row);
                  }

                  @Override
                  public Value object(ValueType.ObjectType t) {
                    return new ObjectValue(Map.of("part", new StringValue("p" + row)));
                  }
                });
    return type.list() ? new ListValue(List.of(single, single)) : single;
  }

  private static Value enumValue(@Nullable EnumDefinition enumeration, int row) {
    if (enumeration == null) {
      throw new IllegalArgumentException("a field of an enum comes with its definition");
    }
    int index = row % enumeration.values().size();
    return new NameValue(enumeration.values().get(index).name());
  }

  private static Value scalarValue(Scalar scalar, int row) {
    return switch (scalar) {
      case ID, UUID -> new StringValue("00000000-0000-4000-8000-%012d".formatted(row));
      case STRING, TEXT -> new StringValue("it's \"row\" " + row + " \\ ü");
      case INT -> new IntValue(BigInteger.valueOf(row - 2L));
      case BIG_INT -> new IntValue(BigInteger.valueOf(9_007_199_254_740_993L + row));
      case FLOAT -> new DecimalValue(BigDecimal.valueOf(row + 0.5));
      case DECIMAL -> new DecimalValue(new BigDecimal(row + ".2500"));
      case BOOLEAN -> new BooleanValue(row % 2 == 0);
      case DATE_TIME -> new StringValue("2026-01-%02dT10:20:30.123Z".formatted(row));
      case DATE -> new StringValue("2026-01-%02d".formatted(row));
      case TIME -> new StringValue("10:20:%02d.123".formatted(row));
      case JSON -> new ObjectValue(Map.of("row", new IntValue(BigInteger.valueOf(row))));
      case BYTES -> new StringValue("AQI" + (char) ('A' + row * 4));
    };
  }
}
