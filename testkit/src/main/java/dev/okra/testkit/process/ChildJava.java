package dev.okra.testkit.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process with the class path and the Java of this one. */
public final class ChildJava {
  /** What newer Java needs to print no warnings of its own; older Java ignores it. */
  private static final List<String> QUIET =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final List<String> options = new ArrayList<>(QUIET);

  /** With a system property. */
  public ChildJava property(String name, Object value) {
    options.add("-D" + name + "=" + value);
    return this;
  }

  /** Runs a class with arguments. */
  public ProcessBuilder of(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
