package dev.okra.codegen.python;

import dev.okra.codegen.GeneratorOptions;
import dev.okra.codegen.WireOptions;
import dev.okra.codegen.template.Templates;
import dev.okra.codegen.wire.WireSchema;
import dev.okra.domain.logical.SelectedSchema;
import dev.okra.domain.port.CodeGenerator;
import dev.okra.domain.port.GeneratedFile;
import dev.okra.domain.port.GeneratorOption;
import java.util.List;
import java.util.Map;

/**
 * Generates one Python package for Python 3.11 and newer. Its types read and write the wire format
 * as what the module {@code json} makes of it, and as text. Nothing but the standard library is
 * needed at run time, or Pydantic 2.11 and newer for the style of that name.
 */
public final class PythonGenerator implements CodeGenerator {
  private static final GeneratorOption STYLE =
      new GeneratorOption(
          "style",
          "What objects become: data classes, typed dictionaries or models of Pydantic.",
          List.of("dataclass", "typeddict", "pydantic"),
          "dataclass");

  private final Templates templates;

  /** The generator with its own templates. */
  public PythonGenerator() {
    this(
        Templates.beside(
            PythonGenerator.class, "functions", "init", "methods", "models", "okra", "scalars"));
  }

  private PythonGenerator(Templates templates) {
    this.templates = templates;
  }

  @Override
  public String language() {
    return "python";
  }

  @Override
  public List<GeneratorOption> options() {
    return List.of(STYLE, WireOptions.NULLS, WireOptions.UNKNOWN);
  }

  @Override
  public Map<String, String> templates() {
    return templates.texts();
  }

  @Override
  public CodeGenerator withTemplates(Map<String, String> replacements) {
    return new PythonGenerator(templates.with(replacements));
  }

  @Override
  public String defaultOutput() {
    return "generated/python/models";
  }

  @Override
  public List<GeneratedFile> generate(SelectedSchema schema, Map<String, String> given) {
    GeneratorOptions options = GeneratorOptions.of(this, given);
    PythonStyle style = PythonStyle.named(options.value(STYLE));
    WireSchema wire = WireSchema.of(schema);
    PythonViews views = new PythonViews(wire, new PythonNames(wire, style), style);
    PythonViews.RuntimeFile runtime =
        views.runtime(WireOptions.writesNulls(options), WireOptions.rejectsUnknown(options));
    return List.of(
        new GeneratedFile("__init__.py", templates.render("init", views.index())),
        new GeneratedFile("models.py", templates.render("models", views.models())),
        new GeneratedFile("okra.py", templates.render("okra", runtime)),
        new GeneratedFile("py.typed", ""),
        new GeneratedFile("scalars.py", templates.render("scalars", runtime)));
  }
}
