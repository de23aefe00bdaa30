package dev.okra.idl.print;

import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.EnumDefinition.EnumValue;
import dev.okra.domain.logical.Field;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.logical.ViewDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes parts of a schema as text that stands in place of a part of a file. */
public final class PartPrinter {
  private PartPrinter() {}

  /** A whole model, formatted, with a line end after it. */
  public static String model(Model model) {
    return SchemaPrinter.print(
        new SchemaDefinition(List.of(model), List.of(), List.of(), List.of()));
  }

  /** A whole enum, formatted, with a line end after it. */
  public static String enumeration(EnumDefinition definition) {
    return SchemaPrinter.print(
        new SchemaDefinition(List.of(), List.of(definition), List.of(), List.of()));
  }

  /** A whole view, formatted, with a line end after it. */
  public static String view(ViewDefinition definition) {
    return SchemaPrinter.print(
        new SchemaDefinition(List.of(), List.of(), List.of(), List.of(definition)));
  }

  /** The directives between the name of a model and its body, each after a space. */
  public static String directives(Model model) {
    return ModelText.directives(model);
  }

  /** A field from its name on, without its description. */
  public static String field(Model model, Field field) {
    String text = ModelText.field(model, field);
    return text.substring(description(field.documentation().description()).length());
  }

  /** A value of an enum from its name on, without its description. */
  public static String value(EnumValue value) {
    StringBuilder out = new StringBuilder();
    DefinitionText.value(value, out);
    String text = out.toString().stripTrailing();
    return text.substring(description(value.documentation().description()).length());
  }

  /** A description with a line end after it; empty where there is none. */
  public static String description(@Nullable String text) {
    return ValueText.description(text);
  }
}
