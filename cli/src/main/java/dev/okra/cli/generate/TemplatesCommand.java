package dev.okra.cli.generate;

import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.config.TemplateFiles;
import dev.okra.cli.console.Console;
import dev.okra.cli.project.Project;
import dev.okra.cli.project.SchemaFiles;
import dev.okra.codegen.CodegenErrorCode;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.CodeGenerator;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code okra models templates}: the templates of a language, to begin one's own with. */
@Command(
    name = "templates",
    description = "Writes the templates of a language, for \"templates\" of its settings.")
public final class TemplatesCommand implements Callable<Integer> {
  private final Generators generators;
  private final Project project;
  private final Provider<Console> consoles;

  @Option(
      names = {"-l", "--lang"},
      required = true,
      paramLabel = "LANGUAGE",
      description = "The language.")
  private String language = "";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "The folder to write to; otherwise okra-templates/LANGUAGE.")
  private @Nullable Path output;

  @Parameters(paramLabel = "NAME", description = "Templates to write; otherwise all of them.")
  private List<String> names = new ArrayList<>();

  @Inject
  TemplatesCommand(Generators generators, Project project, Provider<Console> consoles) {
    this.generators = generators;
    this.project = project;
    this.consoles = consoles;
  }

  @Override
  public Integer call() {
    CodeGenerator generator = generators.generator(language, null);
    Map<String, String> templates = generator.templates();
    List<String> chosen = names.isEmpty() ? List.copyOf(templates.keySet()) : names;
    for (String name : chosen) {
      if (!templates.containsKey(name)) {
        throw Generators.unknown(generator, "'" + name + "'", name, templates);
      }
    }
    Path folder =
        project
            .workingFolder()
            .resolve(output == null ? Path.of("okra-templates", language) : output)
            .normalize();
    chosen.forEach(name -> write(folder, name, String.valueOf(templates.get(name))));
    String shown = SchemaFiles.shown(project.workingFolder(), folder);
    consoles.get().done(chosen.size() + " written in " + shown);
    consoles
        .get()
        .say("  change what you like, remove the others, and set \"templates\": \"" + shown + "\"");
    return 0;
  }

  /** Never over a file: it may be somebody's own template. */
  private static void write(Path folder, String name, String text) {
    Path file = folder.resolve(name + TemplateFiles.EXTENSION);
    try {
      Files.createDirectories(folder);
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new OkraException(
          CodegenErrorCode.OUTPUT_OBSTRUCTED,
          file + " is there already",
          "remove it, or give another folder with --out",
          e);
    } catch (IOException e) {
      throw new OkraException(
          CodegenErrorCode.OUTPUT_NOT_WRITABLE,
          file + " cannot be written: " + e,
          "check the folder's permissions, or give another one with --out",
          e);
    }
  }
}
