package dev.okra.codegen.toolchain;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds the programs that judge generated code: first those that {@code build/toolchains.sh}
 * installed, then those on the path. A test that asks for one that is not there is skipped, and
 * says so; where the environment has {@code OKRA_TOOLCHAINS=required}, it fails.
 */
public final class Toolchain {
  private static final Path INSTALLED = checkout().resolve("build/.toolchains");
  private static final boolean REQUIRED = "required".equals(System.getenv("OKRA_TOOLCHAINS"));

  private Toolchain() {}

  /** The Go command; it downloads nothing. */
  public static Tool go() {
    return onPath("go")
        .with(
            Map.of(
                "GOTOOLCHAIN", "local", "GOPROXY", "off", "GOFLAGS", "-mod=mod", "GOWORK", "off"));
  }

  /** The Go command where programs can have {@code encoding/json/v2}, an experiment of Go 1.25. */
  public static Tool goWithJsonV2() {
    Tool go = go().with(Map.of("GOEXPERIMENT", "jsonv2"));
    return go.run(Path.of("."), "list", "encoding/json/v2").status() == 0
        ? go
        : missing("encoding/json/v2", "install Go 1.25 or newer");
  }

  /** Go's formatter. */
  public static Tool gofmt() {
    return onPath("gofmt");
  }

  /** Node itself. */
  public static Tool node() {
    return onPath("node");
  }

  /** What runs the scripts of a project in Node; it downloads nothing. */
  public static Tool npm() {
    return onPath("npm").with(Map.of("npm_config_offline", "true"));
  }

  /** The TypeScript compiler, the newest one that is pinned. */
  public static Tool tsc() {
    return nodeTool("typescript-7/bin/tsc");
  }

  /** The oldest TypeScript compiler that generated code is for. */
  public static Tool oldestTsc() {
    return nodeTool("typescript/bin/tsc");
  }

  /** The formatter of TypeScript and JavaScript. */
  public static Tool prettier() {
    return nodeTool("prettier/bin/prettier.cjs");
  }

  /** The linter of TypeScript and JavaScript; its rules for types come with it. */
  public static Tool eslint() {
    return nodeTool("eslint/bin/eslint.js");
  }

  /** A type checker for Python. */
  public static Tool pyright() {
    return nodeTool("pyright/index.js");
  }

  /** The Python that has what the other Python tools need. */
  public static Tool python() {
    return pythonTool("python");
  }

  /** A type checker for Python. */
  public static Tool mypy() {
    return pythonTool("mypy");
  }

  /** A linter and formatter for Python. */
  public static Tool ruff() {
    return pythonTool("ruff");
  }

  /** The Java compiler of the JDK that runs the tests. */
  public static Tool javac() {
    return jdkTool("javac");
  }

  /** The launcher of the JDK that runs the tests. */
  public static Tool java() {
    return jdkTool("java");
  }

  /**
   * The Java compiler of another JDK, such as 25; {@link OtherJdk} says where that is looked for.
   */
  public static Tool javac(int version) {
    return OtherJdk.of(version)
        .map(home -> new Tool(List.of(home.resolve("bin/javac").toString()), Map.of()))
        .orElseGet(() -> missing("JDK " + version, OtherJdk.hint(version)));
  }

  private static Tool nodeTool(String script) {
    Path path = INSTALLED.resolve("node_modules").resolve(script);
    return Files.exists(path)
        ? node().with(path.toString())
        : missing(script, "build/toolchains.sh installs it");
  }

  private static Tool pythonTool(String name) {
    Path path = INSTALLED.resolve("venv/bin").resolve(name);
    return Files.isExecutable(path)
        ? new Tool(List.of(path.toString()), Map.of())
        : missing(name, "build/toolchains.sh installs it");
  }

  private static Tool jdkTool(String name) {
    return new Tool(
        List.of(Path.of(System.getProperty("java.home"), "bin", name).toString()), Map.of());
  }

  private static Tool onPath(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .map(path -> new Tool(List.of(path.toString()), Map.of()))
        .orElseGet(() -> missing(name, "install it, or add it to the path"));
  }

  private static Tool missing(String name, String hint) {
    String message = name + " is not there: " + hint;
    if (REQUIRED) {
      throw new AssertionError(message);
    }
    return Assumptions.abort(message);
  }

  private static Path checkout() {
    String given = System.getProperty("okra.checkout");
    if (given != null) {
      return Path.of(given);
    }
    // Without Maven, as in an editor, the working directory is the module's or the checkout itself.
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("build/toolchains.sh"))
        ? here
        : here.resolve("..").normalize();
  }
}
