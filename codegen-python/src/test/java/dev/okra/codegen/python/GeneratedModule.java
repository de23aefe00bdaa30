package dev.okra.codegen.python;

import dev.okra.codegen.fixture.Fixture;
import dev.okra.domain.port.GeneratedFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is generated from a few lines of a schema. */
record GeneratedModule(List<GeneratedFile> files) {
  private static final Pattern CLASS = Pattern.compile("(?m)^class (\\w+)");
  private static final Pattern ATTRIBUTE = Pattern.compile("(?m)^    (\\w+): ");
  private static final Pattern MEMBER = Pattern.compile("(?m)^    (\\w+) = ");

  static GeneratedModule of(String schema) {
    return of(schema, PythonStyle.DATACLASS);
  }

  static GeneratedModule of(String schema, PythonStyle style) {
    Map<String, String> options = Map.of("style", style.name().toLowerCase(Locale.ROOT));
    return new GeneratedModule(new PythonGenerator().generate(Fixture.schema(schema), options));
  }

  /** The content of a file. */
  String file(String path) {
    return files.stream()
        .filter(file -> file.path().equals(path))
        .map(GeneratedFile::content)
        .findFirst()
        .orElseThrow();
  }

  /** The names of the classes, in their order. */
  List<String> classes() {
    return named(CLASS, file("models.py"));
  }

  /** The names of a class's attributes, in their order. */
  List<String> attributes(String type) {
    return named(ATTRIBUTE, body(type));
  }

  /** The names of an enum's members, in their order. */
  List<String> members(String type) {
    return named(MEMBER, body(type));
  }

  private String body(String type) {
    String models = file("models.py");
    int start = models.indexOf("class " + type);
    int end = models.indexOf("\n\n\n", start);
    return end < 0 ? models.substring(start) : models.substring(start, end);
  }

  private static List<String> named(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult result) -> result.group(1)).toList();
  }
}
