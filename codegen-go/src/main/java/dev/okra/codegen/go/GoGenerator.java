package dev.okra.codegen.go;

import dev.okra.codegen.GeneratorOptions;
import dev.okra.codegen.WireOptions;
import dev.okra.codegen.template.Templates;
import dev.okra.codegen.wire.WireSchema;
import dev.okra.domain.logical.SelectedSchema;
import dev.okra.domain.port.CodeGenerator;
import dev.okra.domain.port.GeneratedFile;
import dev.okra.domain.port.GeneratorOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Generates one Go package for Go 1.19 and newer that needs nothing but the standard library. Its
 * types read and write the wire format by themselves, under {@code encoding/json} and any other
 * package that honours {@code MarshalJSON} and {@code UnmarshalJSON}.
 */
public final class GoGenerator implements CodeGenerator {
  private static final GeneratorOption PACKAGE =
      new GeneratorOption("package", "The name of the Go package.", List.of(), "models");
  private static final GeneratorOption SPLIT =
      new GeneratorOption(
          "split",
          "Whether each definition has a file of its own.",
          List.of("true", "false"),
          "true");

  private final Templates templates;

  /** The generator with its own templates. */
  public GoGenerator() {
    this(Templates.beside(GoGenerator.class, "models", "okra"));
  }

  private GoGenerator(Templates templates) {
    this.templates = templates;
  }

  @Override
  public String language() {
    return "go";
  }

  @Override
  public List<GeneratorOption> options() {
    return List.of(PACKAGE, SPLIT, WireOptions.NULLS, WireOptions.UNKNOWN);
  }

  @Override
  public Map<String, String> templates() {
    return templates.texts();
  }

  @Override
  public CodeGenerator withTemplates(Map<String, String> replacements) {
    return new GoGenerator(templates.with(replacements));
  }

  @Override
  public String defaultOutput() {
    return "generated/go/models";
  }

  @Override
  public List<GeneratedFile> generate(SelectedSchema schema, Map<String, String> given) {
    GeneratorOptions options = GeneratorOptions.of(this, given);
    String packageName = GoPackageName.of(options, PACKAGE);
    WireSchema wire = WireSchema.of(schema);
    GoNames names = new GoNames(wire);
    GoViews views = new GoViews(wire, names, packageName);
    List<GeneratedFile> files = new ArrayList<>();
    for (GoViews.File file : options.flag(SPLIT) ? views.files() : views.singleFile()) {
      files.add(new GeneratedFile(file.path(), templates.render("models", file)));
    }
    GoViews.RuntimeFile runtime =
        new GoViews.RuntimeFile(
            packageName,
            names.patch(),
            WireOptions.writesNulls(options),
            WireOptions.rejectsUnknown(options));
    files.add(new GeneratedFile(GoNames.RUNTIME_FILE, templates.render("okra", runtime)));
    return List.copyOf(files);
  }
}
