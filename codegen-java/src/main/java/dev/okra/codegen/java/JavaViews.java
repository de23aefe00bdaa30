package dev.okra.codegen.java;

import dev.okra.codegen.wire.WireSchema;
import dev.okra.domain.logical.Documentation;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.EnumDefinition.EnumValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the records that the templates are filled from. */
final class JavaViews {
  private final WireSchema wire;
  private final JavaNames names;
  private final JavaForm form;

  JavaViews(WireSchema wire, JavaNames names, JavaForm form) {
    this.wire = wire;
    this.names = names;
    this.form = form;
  }

  /**
   * What {@code enum.mustache} and {@code open-enum.mustache} are filled from.
   *
   * @param imports qualified names
   * @param refusal the statement that refuses other values, for a closed one
   * @param known the declaration of the list of all constants, for an open one
   */
  record EnumFile(
      String template,
      String packageName,
      boolean imported,
      List<String> imports,
      List<String> comment,
      boolean deprecated,
      boolean jackson,
      String nullable,
      String name,
      String codec,
      String refusal,
      List<Constant> constants,
      String known) {}

  /** A value of an enum; {@code line} is its declaration. */
  record Constant(List<String> comment, boolean deprecated, String line) {}

  /**
   * What the templates of the classes that all types need are filled from; the first names are
   * those of these classes.
   *
   * @param nullable the annotation of a type that may be null, with a space behind it, or nothing
   */
  record RuntimeFile(
      String codec,
      String reader,
      String writer,
      String patch,
      String scalars,
      String exception,
      String packageName,
      boolean jspecify,
      String nullable,
      boolean writesNulls,
      boolean rejectsUnknown) {}

  /** The enums, closed and open. */
  List<EnumFile> enums() {
    return wire.enums().stream().map(this::enumeration).toList();
  }

  /** Models, their inputs, nested types and views. */
  List<RecordViews.RecordFile> records() {
    RecordViews views = new RecordViews(wire, names, form);
    return wire.objects().stream().map(views::record).toList();
  }

  /** What the classes that all types need are made from. */
  RuntimeFile runtime(boolean writesNulls, boolean rejectsUnknown) {
    return new RuntimeFile(
        names.runtime("Codec"),
        names.runtime("ObjectReader"),
        names.runtime("ObjectWriter"),
        names.runtime("Patch"),
        names.runtime("Scalars"),
        names.runtime("WireFormatException"),
        form.packageName(),
        form.jspecify(),
        form.nullable(),
        writesNulls,
        rejectsUnknown);
  }

  private EnumFile enumeration(EnumDefinition definition) {
    String type = names.type(definition.name());
    Documentation documentation = definition.documentation();
    Map<String, String> constants = JavaNames.constants(definition);
    List<String> imports = imports(definition.open());
    return new EnumFile(
        definition.open() ? "open-enum" : "enum",
        form.packageName(),
        !imports.isEmpty(),
        imports,
        JavaComments.of(documentation, 0),
        documentation.isDeprecated(),
        form.jackson(),
        form.nullable(),
        type,
        names.runtime("Codec"),
        refusal(type),
        definition.open()
            ? openConstants(definition, type, constants)
            : closedConstants(definition, constants),
        known(type, List.copyOf(constants.values())));
  }

  private List<String> imports(boolean open) {
    List<String> imports = new ArrayList<>();
    if (form.jackson()) {
      imports.add("com.fasterxml.jackson.annotation.JsonCreator");
      imports.add("com.fasterxml.jackson.annotation.JsonValue");
    }
    if (open) {
      imports.add("java.util.List");
      imports.add("java.util.Objects");
    }
    if (form.jspecify()) {
      imports.add("org.jspecify.annotations.Nullable");
    }
    return imports;
  }

  private static List<Constant> closedConstants(
      EnumDefinition definition, Map<String, String> constants) {
    List<Constant> views = new ArrayList<>();
    for (EnumValue value : definition.values()) {
      String mark = views.size() + 1 < definition.values().size() ? "," : ";";
      Code code =
          Code.call(
              constants.getOrDefault(value.name(), value.name()),
              Code.of(JavaText.quoted(value.wireName())));
      views.add(constant(value, code.followedBy(mark).text(2)));
    }
    return views;
  }

  private static List<Constant> openConstants(
      EnumDefinition definition, String type, Map<String, String> constants) {
    List<Constant> views = new ArrayList<>();
    for (EnumValue value : definition.values()) {
      String constant = constants.getOrDefault(value.name(), value.name());
      String left = "public static final " + type + " " + constant;
      Code right = Code.call("new " + type, Code.of(JavaText.quoted(value.wireName())));
      views.add(constant(value, Statement.assignment(left, right, 2)));
    }
    return views;
  }

  private static Constant constant(EnumValue value, String line) {
    Documentation documentation = value.documentation();
    return new Constant(JavaComments.of(documentation, 2), documentation.isDeprecated(), line);
  }

  private String refusal(String type) {
    Code refusal =
        Code.call(
            "throw " + names.runtime("WireFormatException") + ".unfit",
            Code.of("wireName"),
            Code.of(JavaText.quoted("a " + type)));
    return Statement.call(refusal, 4);
  }

  private static String known(String type, List<String> constants) {
    return Statement.assignment(
        "public static final List<" + type + "> KNOWN",
        Code.call("List.of", constants.stream().map(Code::of).toList()),
        2);
  }
}
