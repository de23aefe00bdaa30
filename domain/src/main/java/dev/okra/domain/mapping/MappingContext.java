package dev.okra.domain.mapping;

import dev.okra.domain.diagnostic.Diagnostic;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.TypeMapping;
import dev.okra.domain.relational.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every part of one mapping run shares. */
final class MappingContext {
  final String dialect;
  final TypeMapping types;
  final Capabilities capabilities;
  final PhysicalNames names;
  final Map<Scalar, String> scalarOverrides;
  final SchemaDefinition definition;

  private final Map<String, Model> models = new HashMap<>();
  private final Map<String, EnumDefinition> enums = new HashMap<>();
  private final Set<Diagnostic> diagnostics = new LinkedHashSet<>();

  MappingContext(
      String dialect,
      TypeMapping types,
      Capabilities capabilities,
      Map<Scalar, String> scalarOverrides,
      SchemaDefinition definition) {
    this.dialect = dialect;
    this.types = types;
    this.capabilities = capabilities;
    this.names = new PhysicalNames(capabilities);
    this.scalarOverrides = scalarOverrides;
    this.definition = definition;
    definition.models().forEach(m -> models.put(m.name(), m));
    definition.enums().forEach(e -> enums.put(e.name(), e));
  }

  Model model(String name) {
    Model model = models.get(name);
    if (model == null) {
      throw new IllegalArgumentException("a valid schema defines the model " + name);
    }
    return model;
  }

  EnumDefinition enumDefinition(String name) {
    EnumDefinition definitionOfEnum = enums.get(name);
    if (definitionOfEnum == null) {
      throw new IllegalArgumentException("a valid schema defines the enum " + name);
    }
    return definitionOfEnum;
  }

  boolean can(Capability capability) {
    return capabilities.can(capability);
  }

  /** The database, as it is called in messages. */
  String server() {
    return capabilities.server().product();
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  List<Diagnostic> diagnostics() {
    return new ArrayList<>(diagnostics);
  }

  ObjectName tableOf(Model model) {
    return objectName(model.schema(), model.table(), "table of " + model.name());
  }

  ObjectName typeOf(EnumDefinition definitionOfEnum) {
    return objectName(
        definitionOfEnum.schema(),
        definitionOfEnum.typeName(),
        "type of " + definitionOfEnum.name());
  }

  /** A name from the schema, shortened with a warning where it is too long. */
  ObjectName objectName(@Nullable String schema, String name, String what) {
    return new ObjectName(schemaName(schema), fitted(name, what));
  }

  String fitted(String name, String what) {
    String fitted = names.fit(name);
    if (!fitted.equals(name)) {
      report(
          MappingCode.NAME_SHORTENED.says(
              "the name '"
                  + name
                  + "' of the "
                  + what
                  + " is too long for "
                  + server()
                  + ", so it becomes '"
                  + fitted
                  + "'",
              "give it a shorter name with @table(name:), @column(name:) or name:"));
    }
    return fitted;
  }

  private String schemaName(@Nullable String schema) {
    if (schema == null || can(Capability.SCHEMAS)) {
      return schema == null ? "" : schema;
    }
    report(
        MappingCode.SCHEMA_LEFT_OUT.says(
            server()
                + " has no schemas inside a database, so @schema(name: \""
                + schema
                + "\") has no effect",
            "leave it as it is if the schema is meant for PostgreSQL"));
    return "";
  }
}
