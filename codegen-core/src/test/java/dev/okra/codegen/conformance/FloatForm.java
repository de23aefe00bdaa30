package dev.okra.codegen.conformance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import dev.okra.codegen.wire.WireField;
import dev.okra.codegen.wire.WireObject;
import dev.okra.codegen.wire.WireScalar;
import dev.okra.codegen.wire.WireSchema;
import dev.okra.codegen.wire.WireType;
import dev.okra.domain.logical.EnumDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/**
 * Brings numbers of the types {@code Float} and {@code JSON} into one form: languages write the
 * same double in different ways, such as {@code 1e21} and {@code 1.0E21}. Every other byte stays.
 */
public final class FloatForm {
  private static final JsonFactory JSON = new JsonFactory();

  private final WireSchema wire;

  /** For the types of a schema. */
  public FloatForm(WireSchema wire) {
    this.wire = wire;
  }

  /** What was written of a value of a type, with its floats in their one form. */
  public String of(String json, WireObject object) {
    StringBuilder text = new StringBuilder();
    int copied = 0;
    try (JsonParser parser = JSON.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isNumeric() && isFloat(parser.getParsingContext().pathAsPointer(), object)) {
          int start = (int) parser.currentTokenLocation().getCharOffset();
          text.append(json, copied, start).append(canonical(parser.getText()));
          copied = start + parser.getTextLength();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
    return text.append(json, copied, json.length()).toString();
  }

  /** Every digit of the double that is nearest. */
  private static String canonical(String number) {
    return new BigDecimal(Double.parseDouble(number)).stripTrailingZeros().toString();
  }

  private boolean isFloat(JsonPointer path, WireObject object) {
    WireField field =
        object.fields().stream()
            .filter(f -> f.name().equals(path.getMatchingProperty()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(object.name() + " has no " + path));
    JsonPointer inside = field.list() ? path.tail().tail() : path.tail();
    return field
        .type()
        .accept(
            new WireType.Visitor<>() {
              @Override
              public Boolean scalar(WireScalar scalar) {
                return scalar == WireScalar.FLOAT || scalar == WireScalar.JSON;
              }

              @Override
              public Boolean enumeration(EnumDefinition definition) {
                return false;
              }

              @Override
              public Boolean nested(String name) {
                return isFloat(inside, wire.nestedType(name));
              }
            });
  }
}
