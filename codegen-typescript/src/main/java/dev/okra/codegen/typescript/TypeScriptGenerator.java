package dev.okra.codegen.typescript;

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
 * Generates TypeScript for TypeScript 5.8 and newer, or CommonJS modules with declarations. The
 * generated code needs no package at run time, and runs where ES2018 does.
 */
public final class TypeScriptGenerator implements CodeGenerator {
  private static final GeneratorOption MODULE =
      new GeneratorOption(
          "module",
          "TypeScript for ES modules, or JavaScript with declarations for CommonJS.",
          List.of("esm", "commonjs"),
          "esm");

  private final Templates templates;

  /** The generator with its own templates. */
  public TypeScriptGenerator() {
    this(
        Templates.beside(
            TypeScriptGenerator.class,
            "index.js",
            "index.ts",
            "interface",
            "module.d.ts",
            "module.js",
            "module.ts",
            "okra.d.ts",
            "okra.js",
            "okra.ts"));
  }

  private TypeScriptGenerator(Templates templates) {
    this.templates = templates;
  }

  @Override
  public String language() {
    return "typescript";
  }

  @Override
  public List<GeneratorOption> options() {
    return List.of(MODULE, WireOptions.NULLS, WireOptions.UNKNOWN);
  }

  @Override
  public Map<String, String> templates() {
    return templates.texts();
  }

  @Override
  public CodeGenerator withTemplates(Map<String, String> replacements) {
    return new TypeScriptGenerator(templates.with(replacements));
  }

  @Override
  public String defaultOutput() {
    return "generated/typescript";
  }

  @Override
  public List<GeneratedFile> generate(SelectedSchema schema, Map<String, String> given) {
    GeneratorOptions options = GeneratorOptions.of(this, given);
    TypeScriptViews views = new TypeScriptViews(WireSchema.of(schema));
    // From the end of a file's name to the template that it is made from.
    List<String> kinds =
        options.value(MODULE).equals("commonjs") ? List.of("js", "d.ts") : List.of("ts");
    List<GeneratedFile> files = new ArrayList<>();
    for (String kind : kinds) {
      for (TypeScriptViews.Module module : views.modules()) {
        files.add(file(module.file(), kind, "module." + kind, module));
      }
      String index = kind.equals("d.ts") ? "index.ts" : "index." + kind;
      files.add(file("index", kind, index, views.index()));
      files.add(file("okra", kind, "okra." + kind, runtime(options)));
    }
    return List.copyOf(files);
  }

  private static TypeScriptViews.RuntimeFile runtime(GeneratorOptions options) {
    return new TypeScriptViews.RuntimeFile(
        WireOptions.writesNulls(options), WireOptions.rejectsUnknown(options));
  }

  private GeneratedFile file(String name, String kind, String template, Record view) {
    return new GeneratedFile(name + "." + kind, templates.render(template, view));
  }
}
