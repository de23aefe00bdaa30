package dev.okra.codegen;

import dev.okra.domain.diagnostic.NearestName;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.Definition;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.logical.SelectedSchema;
import dev.okra.domain.port.NamePattern;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the definitions that somebody asks for by patterns of their names. */
public final class ModelSelection {
  private ModelSelection() {}

  /**
   * What the patterns fit, with the types and enums that it needs.
   *
   * @param schema a valid schema
   * @param patterns of names, such as {@code User}, or of names with the namespace of their file,
   *     such as {@code auth.*}; none stands for everything
   * @param asker who asks, for the error
   * @throws OkraException {@link CodegenErrorCode#NO_SUCH_MODEL} where a pattern fits nothing
   */
  public static SelectedSchema of(SchemaDefinition schema, List<String> patterns, String asker) {
    if (patterns.isEmpty()) {
      return SelectedSchema.whole(schema);
    }
    Set<String> found = new LinkedHashSet<>();
    for (String pattern : patterns) {
      List<String> fitting =
          schema.definitions().filter(d -> fits(pattern, d)).map(Definition::name).toList();
      if (fitting.isEmpty()) {
        throw missing(schema, pattern, asker);
      }
      found.addAll(fitting);
    }
    return SelectedSchema.of(schema, found);
  }

  private static boolean fits(String pattern, Definition definition) {
    return NamePattern.fits(pattern, definition.name())
        || NamePattern.fits(pattern, qualified(definition));
  }

  private static String qualified(Definition definition) {
    String namespace = definition.namespace().name();
    return namespace.isEmpty() ? definition.name() : namespace + "." + definition.name();
  }

  private static OkraException missing(SchemaDefinition schema, String pattern, String asker) {
    String nearest =
        NearestName.hint(
            pattern,
            schema.definitions().flatMap(d -> List.of(d.name(), qualified(d)).stream()).toList());
    return new OkraException(
        CodegenErrorCode.NO_SUCH_MODEL,
        asker + " asks for '" + pattern + "', which fits no model, type, enum or view",
        nearest != null
            ? nearest
            : "patterns are names with * and ?, or names behind the namespace of their file, such"
                + " as auth.*");
  }
}
