package dev.okra.codegen.python;

import dev.okra.codegen.wire.WireObject;
import dev.okra.codegen.wire.WireSchema;
import dev.okra.domain.logical.Documentation;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.EnumDefinition.EnumValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the records that the templates are filled from. */
final class PythonViews {
  private static final int BODY = 4;

  /** Constants, then classes, then functions, as linters want them in {@code __all__}. */
  private static final Comparator<String> EXPORT_ORDER =
      Comparator.comparing(PythonViews::kind).thenComparing(new NaturalOrder());

  /** The same without regard to case, as linters want imports. */
  private static final Comparator<String> IMPORT_ORDER =
      Comparator.comparing(PythonViews::kind)
          .thenComparing(name -> name.toLowerCase(Locale.ROOT), new NaturalOrder())
          .thenComparing(new NaturalOrder());

  private final WireSchema wire;
  private final PythonNames names;
  private final PythonStyle style;

  PythonViews(WireSchema wire, PythonNames names, PythonStyle style) {
    this.wire = wire;
    this.names = names;
    this.style = style;
  }

  /**
   * What {@code models.mustache} is filled from.
   *
   * @param deprecated whether a type is; the module itself may use it all the same
   * @param imports as lines
   */
  record ModelsFile(
      boolean deprecated,
      List<String> imports,
      List<Enumeration> enums,
      List<ClassViews.ClassView> classes) {}

  /** An enum; {@code documented} is whether it has a docstring. */
  record Enumeration(
      List<String> decorators,
      String name,
      boolean documented,
      List<String> docstring,
      List<Member> members) {}

  /** A value of an enum, or an attribute of a class. */
  record Member(String declaration, List<String> docstring) {}

  /** What {@code init.mustache} is filled from; {@code exports} assigns {@code __all__}. */
  record IndexFile(boolean deprecated, List<String> imports, String exports) {}

  /** What the templates of the modules that all types need are filled from. */
  record RuntimeFile(
      boolean dataclass,
      boolean typeddict,
      boolean pydantic,
      String writesNulls,
      String rejectsUnknown) {}

  ModelsFile models() {
    ClassViews views = new ClassViews(names, style);
    List<Enumeration> enums = wire.enums().stream().map(this::enumeration).toList();
    List<ClassViews.ClassView> classes = wire.objects().stream().map(views::of).toList();
    return new ModelsFile(
        deprecated(), PythonImports.of(wire, style, enums, classes), enums, classes);
  }

  private boolean deprecated() {
    return Stream.concat(
            wire.enums().stream().map(EnumDefinition::documentation),
            wire.objects().stream().map(WireObject::documentation))
        .anyMatch(documentation -> documentation.deprecated() != null);
  }

  RuntimeFile runtime(boolean writesNulls, boolean rejectsUnknown) {
    return new RuntimeFile(
        style == PythonStyle.DATACLASS,
        style == PythonStyle.TYPEDDICT,
        style == PythonStyle.PYDANTIC,
        writesNulls ? "True" : "False",
        rejectsUnknown ? "True" : "False");
  }

  private Enumeration enumeration(EnumDefinition definition) {
    Map<String, String> memberNames = PythonNames.members(definition);
    List<String> docstring = PythonComments.of(definition.documentation(), BODY);
    return new Enumeration(
        decorators(definition.documentation()),
        names.type(definition.name()),
        !docstring.isEmpty(),
        docstring,
        definition.values().stream().map(value -> member(value, memberNames)).toList());
  }

  private static Member member(EnumValue value, Map<String, String> memberNames) {
    String name = memberNames.getOrDefault(value.name(), value.name());
    return new Member(
        String.join("\n", assigned(name, PythonText.quoted(value.wireName()))),
        PythonComments.of(value.documentation(), BODY));
  }

  /** Breaks a line that is too long only where that helps. */
  private static List<String> assigned(String name, String value) {
    String flat = name + " = " + value;
    boolean helps =
        BODY + PythonCode.columns(flat) > PythonCode.WIDTH
            && 2 * BODY + PythonCode.columns(value) <= PythonCode.WIDTH;
    return helps
        ? PythonCode.call(name + " = ", PythonCode.of(value)).lines(BODY)
        : PythonCode.of(flat).lines(BODY);
  }

  /** The mark of what is deprecated, for type checkers; it warns nobody at run time. */
  static List<String> decorators(Documentation documentation) {
    String reason = documentation.deprecated();
    if (reason == null) {
      return List.of();
    }
    String message = PythonText.quoted(PythonComments.reason(reason));
    return PythonCode.call(
            "@okra.deprecated", PythonCode.of(message), PythonCode.of("category=None"))
        .lines(0);
  }

  IndexFile index() {
    List<String> models = new ArrayList<>(names.types());
    if (style == PythonStyle.TYPEDDICT) {
      wire.objects().forEach(object -> models.addAll(functions(names.type(object))));
    }
    List<String> exports = new ArrayList<>(models);
    exports.addAll(names.exports());
    List<String> imports = new ArrayList<>();
    imports.addAll(imported("from .models import ", sorted(models, IMPORT_ORDER)));
    imports.addAll(imported("from .okra import ", sorted(names.exports(), IMPORT_ORDER)));
    List<PythonCode> quoted =
        sorted(exports, EXPORT_ORDER).stream().map(PythonText::quoted).map(PythonCode::of).toList();
    return new IndexFile(
        deprecated(),
        imports,
        String.join("\n", PythonCode.listing("__all__ = [", quoted, "]").exploded(0)));
  }

  private List<String> functions(String type) {
    String function = names.function(type);
    return Stream.of("_from_dict", "_from_json", "_to_dict", "_to_json")
        .map(function::concat)
        .toList();
  }

  private static List<String> imported(String from, List<String> names) {
    List<PythonCode> codes = names.stream().map(PythonCode::of).toList();
    String flat = from + String.join(", ", names);
    return flat.length() <= PythonCode.WIDTH
        ? List.of(flat)
        : PythonCode.listing(from + "(", codes, ")").exploded(0);
  }

  private static List<String> sorted(Collection<String> names, Comparator<String> order) {
    return names.stream().sorted(order).toList();
  }

  private static int kind(String name) {
    if (name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT))) {
      return 0;
    }
    return Character.isUpperCase(name.charAt(0)) ? 1 : 2;
  }
}
