package dev.okra.cli.generate;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.okra.cli.config.OkraConfiguration.GeneratorSection;
import dev.okra.cli.config.TemplateFiles;
import dev.okra.cli.project.Project;
import dev.okra.codegen.CodegenErrorCode;
import dev.okra.codegen.GeneratorRegistry;
import dev.okra.domain.diagnostic.NearestName;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.CodeGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The generators that there are: okra's own, and those of the plugins that are configured. */
@Singleton
final class Generators {
  private final Project project;
  private @Nullable GeneratorRegistry registry;

  @Inject
  Generators(Project project) {
    this.project = project;
  }

  /** From a language's id to its generator; fails with {@code OKRA-G012} for a bad plugin. */
  Map<String, CodeGenerator> byLanguage() {
    return registry().byLanguage();
  }

  /** The generator of a language, with the templates that a project gives it. */
  CodeGenerator generator(String language, @Nullable GeneratorSection section) {
    CodeGenerator generator = registry().generator(language);
    Path templates = section == null ? null : section.templates();
    return templates == null
        ? generator
        : generator.withTemplates(replacements(generator, templates));
  }

  private GeneratorRegistry registry() {
    GeneratorRegistry loaded = registry;
    if (loaded == null) {
      loaded = GeneratorRegistry.load(loader(project.configuration().plugins()));
      registry = loaded;
    }
    return loaded;
  }

  /** Stays open as long as okra runs: generators load their templates when they need them. */
  private static ClassLoader loader(List<Path> plugins) {
    ClassLoader own = Generators.class.getClassLoader();
    return plugins.isEmpty()
        ? own
        : new URLClassLoader(plugins.stream().map(Generators::url).toArray(URL[]::new), own);
  }

  private static URL url(Path jar) {
    if (!Files.isRegularFile(jar)) {
      throw new OkraException(
          CodegenErrorCode.INVALID_PLUGIN,
          "there is no plugin " + jar,
          "build it, or correct its path in \"plugins\"");
    }
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> replacements(CodeGenerator generator, Path folder) {
    Map<String, String> found = texts(folder);
    Map<String, String> known = generator.templates();
    for (String name : found.keySet()) {
      if (!known.containsKey(name)) {
        throw unknown(
            generator, folder.resolve(name + TemplateFiles.EXTENSION).toString(), name, known);
      }
    }
    return found;
  }

  private static Map<String, String> texts(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw unreadable(folder, "there is no such folder", null);
    }
    try {
      Map<String, String> texts = new TreeMap<>();
      for (Path file : TemplateFiles.in(folder)) {
        String name = String.valueOf(file.getFileName());
        texts.put(
            name.substring(0, name.length() - TemplateFiles.EXTENSION.length()),
            Files.readString(file).replace("\r\n", "\n"));
      }
      return texts;
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(folder, e.toString(), e);
    }
  }

  private static OkraException unreadable(Path folder, String why, @Nullable Exception cause) {
    return new OkraException(
        CodegenErrorCode.UNKNOWN_TEMPLATE,
        "the templates in " + folder + " cannot be read: " + why,
        "check the path of \"templates\"; 'okra models templates' writes the templates of a language",
        cause);
  }

  static OkraException unknown(
      CodeGenerator generator, String what, String name, Map<String, String> known) {
    return new OkraException(
        CodegenErrorCode.UNKNOWN_TEMPLATE,
        what + " is no template of the generator for " + generator.language(),
        NearestName.hint(name, known.keySet(), "its templates are ", "it has no templates"));
  }
}
