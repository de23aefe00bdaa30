package dev.okra.idl.print;

import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.Field;
import dev.okra.domain.logical.FieldRules;
import dev.okra.domain.logical.FieldStorage;
import dev.okra.domain.logical.ValueField;
import dev.okra.idl.resolve.PhysicalNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fields that hold values as text. */
final class FieldText {

  private FieldText() {}

  static void write(ValueField field, List<DirectiveText> directives, StringBuilder out) {
    write(field, field.type().idl(), directives, out);
  }

  static void write(Field field, String type, List<DirectiveText> directives, StringBuilder out) {
    out.append(ValueText.description(field.documentation().description()));
    out.append(field.name()).append(": ").append(type);
    CommonText.append(directives, out);
    out.append('\n');
  }

  /** All that the field itself knows; keys and indexes are the model's. */
  static List<DirectiveText> directives(ValueField field) {
    List<DirectiveText> directives = new ArrayList<>();
    FieldRules rules = field.rules();
    DefaultValue value = rules.defaultValue();
    if (value != null) {
      directives.add(defaultValue(value));
    }
    if (rules.updatedAt()) {
      directives.add(new DirectiveText("updatedAt"));
    }
    bounds(rules, directives);
    storage(field, directives);
    CommonText.checks(rules.checks(), directives);
    if (field.sensitive()) {
      directives.add(new DirectiveText("sensitive"));
    }
    CommonText.renamed(field.formerNames(), directives);
    CommonText.deprecated(field.documentation(), directives);
    return directives;
  }

  private static void bounds(FieldRules rules, List<DirectiveText> directives) {
    FieldRules.Length length = rules.length();
    if (length != null) {
      directives.add(
          new DirectiveText("length").word("min", length.min()).word("max", length.max()));
    }
    FieldRules.Precision precision = rules.precision();
    if (precision != null) {
      directives.add(
          new DirectiveText("precision")
              .word("p", precision.digits())
              .word("s", precision.scale()));
    }
  }

  private static void storage(ValueField field, List<DirectiveText> directives) {
    FieldStorage storage = field.storage();
    String ruled = PhysicalNames.column(field.name());
    CommonText.named("column", storage.column(), ruled, directives);
    if (!storage.nativeType().isEmpty()) {
      directives.add(new DirectiveText("db").dialects("type", storage.nativeType()));
    }
    FieldStorage.@Nullable Computed computed = storage.computed();
    if (computed != null) {
      DirectiveText directive =
          new DirectiveText("computed").dialects("expr", computed.expression());
      directives.add(computed.stored() ? directive : directive.word("stored", false));
    }
  }

  private static DirectiveText defaultValue(DefaultValue value) {
    DirectiveText directive = new DirectiveText("default");
    if (value instanceof DefaultValue.Generated generated) {
      return directive.bare(generated.name().toLowerCase(Locale.ROOT));
    }
    if (value instanceof DefaultValue.Literal literal) {
      return directive.bare(ValueText.of(literal.value()));
    }
    return directive.dialects("sql", ((DefaultValue.Sql) value).expression());
  }
}
