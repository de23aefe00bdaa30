package dev.okra.codegen.java;

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
 * Generates one Java package for Java 17 and newer, below a folder for sources. Its records read
 * and write the wire format as maps of plain values; with {@code jackson}, annotations let Jackson
 * 2 and 3 do so by themselves. Nothing else is needed at run time.
 */
public final class JavaGenerator implements CodeGenerator {
  private static final List<String> FLAG = List.of("true", "false");
  private static final GeneratorOption PACKAGE =
      new GeneratorOption("package", "The name of the Java package.", List.of(), "okra.models");
  private static final GeneratorOption JACKSON =
      new GeneratorOption(
          "jackson", "Whether the types have annotations for Jackson 2 and 3.", FLAG, "true");
  private static final GeneratorOption JSPECIFY =
      new GeneratorOption(
          "jspecify",
          "Whether the types have the nullness annotations of JSpecify.",
          FLAG,
          "false");

  private final Templates templates;

  /** The generator with its own templates. */
  public JavaGenerator() {
    this(
        Templates.beside(
            JavaGenerator.class,
            "Codec",
            "ObjectReader",
            "ObjectWriter",
            "Patch",
            "Scalars",
            "WireFormatException",
            "class",
            "enum",
            "open-enum",
            "package-info",
            "record"));
  }

  private JavaGenerator(Templates templates) {
    this.templates = templates;
  }

  @Override
  public String language() {
    return "java";
  }

  @Override
  public List<GeneratorOption> options() {
    return List.of(PACKAGE, JACKSON, JSPECIFY, WireOptions.NULLS, WireOptions.UNKNOWN);
  }

  @Override
  public Map<String, String> templates() {
    return templates.texts();
  }

  @Override
  public CodeGenerator withTemplates(Map<String, String> replacements) {
    return new JavaGenerator(templates.with(replacements));
  }

  @Override
  public String defaultOutput() {
    return "generated/java";
  }

  @Override
  public List<GeneratedFile> generate(SelectedSchema schema, Map<String, String> given) {
    GeneratorOptions options = GeneratorOptions.of(this, given);
    String packageName = JavaPackageName.of(options, PACKAGE);
    WireSchema wire = WireSchema.of(schema);
    JavaNames names = new JavaNames(wire);
    JavaForm form = new JavaForm(packageName, options.flag(JACKSON), options.flag(JSPECIFY));
    JavaViews views = new JavaViews(wire, names, form);
    String folder = packageName.replace('.', '/') + "/";
    List<GeneratedFile> files = new ArrayList<>();
    views.enums().forEach(e -> files.add(file(folder + e.name(), e.template(), e)));
    views.records().forEach(r -> files.add(file(folder + r.name(), r.template(), r)));
    JavaViews.RuntimeFile runtime =
        views.runtime(WireOptions.writesNulls(options), WireOptions.rejectsUnknown(options));
    names.runtime().forEach((type, name) -> files.add(file(folder + name, type, runtime)));
    files.add(file(folder + "package-info", "package-info", runtime));
    return List.copyOf(files);
  }

  private GeneratedFile file(String path, String template, Record view) {
    return new GeneratedFile(path + ".java", templates.render(template, view));
  }
}
