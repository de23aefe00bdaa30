package dev.okra.idl.print;

import dev.okra.domain.logical.Definition;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.Namespace;
import dev.okra.domain.logical.NestedType;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.logical.ViewDefinition;
import dev.okra.idl.SchemaFile;
import dev.okra.idl.format.SchemaFormatter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Writes a schema as one file. Reading it again gives an equal schema; where it has several
 * namespaces, the file has an {@code @okra} before the definitions of each.
 */
public final class SchemaPrinter {
  private final StringBuilder out = new StringBuilder();
  private final Queue<EnumDefinition> enums;
  private final Queue<NestedType> types;
  private final Queue<Model> models;
  private final Queue<ViewDefinition> views;

  private SchemaPrinter(SchemaDefinition schema) {
    enums = new ArrayDeque<>(schema.enums());
    types = new ArrayDeque<>(schema.types());
    models = new ArrayDeque<>(schema.models());
    views = new ArrayDeque<>(schema.views());
  }

  /** The text of a schema, formatted. */
  public static String print(SchemaDefinition schema) {
    SchemaPrinter printer = new SchemaPrinter(schema);
    boolean named = schema.definitions().anyMatch(d -> !d.namespace().equals(Namespace.NONE));
    for (Definition next = printer.next(); next != null; next = printer.next()) {
      printer.section(next.namespace(), named);
    }
    String text = printer.out.toString();
    return SchemaFormatter.format(SchemaFile.of("schema.okra.gql", text)).orThrow();
  }

  private @Nullable Definition next() {
    for (Queue<? extends Definition> queue : List.of(models, views, types, enums)) {
      Definition definition = queue.peek();
      if (definition != null) {
        return definition;
      }
    }
    return null;
  }

  /**
   * Writes all that can be written next in one namespace without changing the order within a kind.
   */
  private void section(Namespace namespace, boolean named) {
    if (named) {
      out.append(header(namespace)).append('\n');
    }
    while (isIn(namespace, enums.peek())) {
      DefinitionText.of(enums.remove(), out);
    }
    while (isIn(namespace, types.peek())) {
      DefinitionText.of(types.remove(), out);
    }
    while (isIn(namespace, models.peek())) {
      ModelText.of(models.remove(), out);
    }
    while (isIn(namespace, views.peek())) {
      DefinitionText.of(views.remove(), out);
    }
  }

  private static String header(Namespace namespace) {
    DirectiveText directive = new DirectiveText("okra").text("namespace", namespace.name());
    return namespace.version().isEmpty()
        ? directive.toString()
        : directive.text("version", namespace.version()).toString();
  }

  private static boolean isIn(Namespace namespace, @Nullable Definition definition) {
    return definition != null && definition.namespace().equals(namespace);
  }
}
