package dev.okra.idl.print;

import dev.okra.domain.logical.Definition;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.NestedType;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.logical.ViewDefinition;
import dev.okra.idl.resolve.PhysicalNames;
import java.util.ArrayList;
import java.util.List;

/** Enums, types and views as text. */
final class DefinitionText {

  private DefinitionText() {}

  static void of(EnumDefinition definition, StringBuilder out) {
    List<DirectiveText> directives = new ArrayList<>();
    if (!definition.typeName().equals(PhysicalNames.enumType(definition.name()))) {
      directives.add(new DirectiveText("db").text("type", definition.typeName()));
    }
    CommonText.schema(definition.schema(), directives);
    if (definition.open()) {
      directives.add(new DirectiveText("open"));
    }
    CommonText.renamed(definition.formerNames(), directives);
    begin("enum", definition, directives, out);
    for (EnumDefinition.EnumValue value : definition.values()) {
      value(value, out);
    }
    out.append("}\n");
  }

  static void value(EnumDefinition.EnumValue value, StringBuilder out) {
    List<DirectiveText> directives = new ArrayList<>();
    if (!value.wireName().equals(value.name())) {
      directives.add(new DirectiveText("value").bare(ValueText.sql(value.wireName())));
    }
    CommonText.renamed(value.formerNames(), directives);
    CommonText.deprecated(value.documentation(), directives);
    out.append(ValueText.description(value.documentation().description())).append(value.name());
    CommonText.append(directives, out);
    out.append('\n');
  }

  static void of(NestedType definition, StringBuilder out) {
    begin("type", definition, new ArrayList<>(), out);
    for (ValueField field : definition.fields()) {
      FieldText.write(field, FieldText.directives(field), out);
    }
    out.append("}\n");
  }

  static void of(ViewDefinition definition, StringBuilder out) {
    List<DirectiveText> directives = new ArrayList<>();
    String ruled = PhysicalNames.table(definition.name());
    CommonText.named("table", definition.viewName(), ruled, directives);
    CommonText.schema(definition.schema(), directives);
    DirectiveText sql = new DirectiveText("sql").dialects("query", definition.query());
    directives.add(definition.materialized() ? sql.word("materialized", true) : sql);
    CommonText.renamed(definition.formerNames(), directives);
    begin("view", definition, directives, out);
    for (ValueField field : definition.fields()) {
      FieldText.write(field, FieldText.directives(field), out);
    }
    out.append("}\n");
  }

  static void begin(
      String keyword, Definition definition, List<DirectiveText> directives, StringBuilder out) {
    CommonText.deprecated(definition.documentation(), directives);
    out.append(ValueText.description(definition.documentation().description()));
    out.append(keyword).append(' ').append(definition.name());
    CommonText.append(directives, out);
    out.append(" {\n");
  }
}
