package dev.okra.codegen.java;

import dev.okra.codegen.toolchain.Tool;
import dev.okra.codegen.toolchain.Toolchain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The formatter, in a JVM of its own: it needs the insides of the compiler. */
final class GoogleJavaFormat {
  private static final List<String> INSIDES =
      List.of("api", "code", "file", "parser", "tree", "util");

  private GoogleJavaFormat() {}

  /** Runs it over a folder; where it would change files, it prints their names. */
  static Tool.Outcome unformatted(Path folder) throws IOException {
    List<String> arguments = new ArrayList<>();
    INSIDES.forEach(
        part ->
            arguments.add(
                "--add-exports=jdk.compiler/com.sun.tools.javac." + part + "=ALL-UNNAMED"));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.add("com.google.googlejavaformat.java.Main");
    arguments.addAll(
        List.of("--dry-run", "--set-exit-if-changed", "--skip-reflowing-long-strings"));
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .map(Path::toString)
          .filter(path -> path.endsWith(".java"))
          .sorted()
          .forEach(arguments::add);
    }
    Path file = folder.resolve("arguments");
    Files.write(file, arguments.stream().map(argument -> '"' + argument + '"').toList());
    return Toolchain.java().run(folder, "@" + file);
  }
}
