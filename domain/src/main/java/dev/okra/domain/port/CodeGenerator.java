package dev.okra.domain.port;

import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.logical.SelectedSchema;
import java.util.List;
import java.util.Map;

/** Makes the code of one language. It never touches the disk. */
public interface CodeGenerator {

  /** The language's id, such as {@code typescript}. */
  String language();

  /** Its settings, in the order in which they are shown; {@code output} is not one of them. */
  List<GeneratorOption> options();

  /** The folder that files go to, relative to the project, where the configuration names none. */
  String defaultOutput();

  /**
   * The files for what is wanted of a valid schema; the same input gives the same bytes, whatever
   * the order of its files.
   *
   * @param schema what to generate
   * @param options a value for some of {@link #options()}; others have their defaults
   */
  List<GeneratedFile> generate(SelectedSchema schema, Map<String, String> options);

  /** From name to text, the templates that a project may replace; empty where it has none. */
  default Map<String, String> templates() {
    return Map.of();
  }

  /**
   * This generator with other texts for some of its {@link #templates()}.
   *
   * @param replacements from the names of templates to their new texts
   */
  default CodeGenerator withTemplates(Map<String, String> replacements) {
    if (!replacements.isEmpty()) {
      throw new IllegalArgumentException(language() + " has no templates " + replacements.keySet());
    }
    return this;
  }

  /** The files for all of a valid schema. */
  default List<GeneratedFile> generate(SchemaDefinition schema, Map<String, String> options) {
    return generate(SelectedSchema.whole(schema), options);
  }
}
