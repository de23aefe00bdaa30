package dev.okra.codegen.java;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The imports of a record's file, in the order of google-java-format. */
final class JavaImports {
  private static final Map<String, String> QUALIFIED =
      Map.of(
          "BigDecimal", "java.math.BigDecimal",
          "Instant", "java.time.Instant",
          "LocalDate", "java.time.LocalDate",
          "LocalTime", "java.time.LocalTime",
          "List", "java.util.List",
          "UUID", "java.util.UUID",
          "Nullable", "org.jspecify.annotations.Nullable",
          "Objects", "java.util.Objects");
  private static final Pattern NAME = Pattern.compile("\\w+");

  private final JavaForm form;

  JavaImports(JavaForm form) {
    this.form = form;
  }

  /**
   * Those of a record, or of a class where a record would have too many components.
   *
   * @param code what is done with the components when a value is made
   */
  List<String> of(
      List<Component> components, boolean prints, boolean compares, Stream<String> code) {
    SortedSet<String> imports = new TreeSet<>();
    imports.add("java.util.Map");
    if (form.jackson()) {
      imports.add("com.fasterxml.jackson.annotation.JsonCreator");
      imports.add("com.fasterxml.jackson.annotation.JsonValue");
    }
    if (form.jspecify()) {
      imports.add("org.jspecify.annotations.Nullable");
    }
    if (prints) {
      imports.add("java.util.StringJoiner");
    }
    if (compares) {
      imports.add("java.util.Arrays");
    }
    for (Component component : components) {
      addNames(component.type(), imports);
    }
    code.forEach(statement -> addNames(statement, imports));
    return List.copyOf(imports);
  }

  private static void addNames(String code, Set<String> imports) {
    NAME.matcher(code)
        .results()
        .map(match -> QUALIFIED.get(match.group()))
        .filter(qualified -> qualified != null)
        .forEach(imports::add);
  }
}
