package dev.okra.codegen.java;

import dev.okra.domain.port.GeneratedFile;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Generated files, compiled by the compiler of the JDK that runs the tests.
 *
 * @param messages everything that it had to say
 * @param classes the folder of the class files
 */
record Compilation(List<String> messages, Path classes) {
  private static final List<String> WARNINGS =
      List.of("-Xlint:all", "-Xdoclint:all,-missing", "-Werror");

  /** Compiles for Java 17 with every warning as an error, doc comments included. */
  static Compilation of(List<GeneratedFile> files, Path folder) throws IOException {
    return of(files, folder, WARNINGS);
  }

  /** Compiles for Java 17, and asks for no warnings. */
  static Compilation withoutWarnings(List<GeneratedFile> files, Path folder) throws IOException {
    return of(files, folder, List.of("-nowarn", "-proc:none"));
  }

  private static Compilation of(List<GeneratedFile> files, Path folder, List<String> warnings)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options = new ArrayList<>(warnings);
    options.addAll(List.of("--release", "17", "-d", folder.toString()));
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      List<Source> sources = files.stream().map(Source::new).toList();
      compiler.getTask(new StringWriter(), manager, diagnostics, options, null, sources).call();
    }
    return new Compilation(
        diagnostics.getDiagnostics().stream().map(Object::toString).toList(), folder);
  }

  /** What a compiler is told to compile a folder in the same way, at its own level of Java. */
  static List<String> arguments(Path sources) throws IOException {
    List<String> arguments = new ArrayList<>(WARNINGS);
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.addAll(List.of("-d", sources.resolve("classes").toString()));
    try (Stream<Path> files = Files.walk(sources)) {
      files.map(Path::toString).filter(path -> path.endsWith(".java")).forEach(arguments::add);
    }
    return arguments.stream().map(argument -> '"' + argument + '"').toList();
  }

  /** Loads the classes, and what they need from the tests. */
  URLClassLoader load() throws IOException {
    return new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String content;

    Source(GeneratedFile file) {
      super(URI.create("generated:///" + file.path()), Kind.SOURCE);
      this.content = file.content();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }
  }
}
