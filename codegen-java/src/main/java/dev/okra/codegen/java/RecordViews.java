package dev.okra.codegen.java;

import dev.okra.codegen.wire.WireField;
import dev.okra.codegen.wire.WireObject;
import dev.okra.codegen.wire.WireSchema;
import dev.okra.domain.logical.Documentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes what {@code record.mustache} is filled from. */
final class RecordViews {
  private static final int BODY = 4;

  private final JavaNames names;
  private final JavaForm form;
  private final JavaTypes types;
  private final JavaImports imports;
  private final DeprecatedTypes deprecated;
  private final WideMembers members;
  private final ReadingCode readingCode;

  RecordViews(WireSchema wire, JavaNames names, JavaForm form) {
    this.names = names;
    this.form = form;
    this.types = new JavaTypes(names, form);
    this.imports = new JavaImports(form);
    this.deprecated = new DeprecatedTypes(wire);
    this.readingCode = new ReadingCode(new JavaLiterals(names.runtime("Codec")));
    this.members = new WideMembers(names, types, readingCode);
  }

  /**
   * What the template is filled from; whole statements are laid out already.
   *
   * @param template {@code record}, or {@code class} where there are too many components for one
   * @param builder the name of the class's builder
   * @param imports qualified names
   * @param usesDeprecated whether a component's type is deprecated
   * @param header the name with the components, and the opening brace
   * @param checks the statements of the constructor
   * @param readerMethod the head of the method that reads
   * @param readerStart the statement that makes the reader
   * @param reading the statement that reads all components
   * @param writing the statement that returns them as JSON
   * @param accessors of components that are deprecated or must be copied
   * @param comparison how values compare; none where a record compares right by itself
   * @param printing the statement that returns the value as text, without what must not be printed;
   *     empty where a record prints right by itself
   * @param members the members of a class; none in a record
   */
  record RecordFile(
      String template,
      String builder,
      String packageName,
      List<String> imports,
      List<String> comment,
      boolean deprecated,
      boolean usesDeprecated,
      boolean jackson,
      String nullable,
      String name,
      String header,
      boolean checked,
      List<String> checks,
      String readerMethod,
      String readerStart,
      String reading,
      String writing,
      List<Accessor> accessors,
      List<Comparison> comparison,
      List<String> printing,
      List<WideMembers.Member> members) {}

  /** An accessor that is written out. */
  record Accessor(
      List<String> comment, boolean deprecated, String type, String name, String line) {}

  /**
   * How values compare by the content of their bytes.
   *
   * @param equality the statement that returns whether another value is equal
   * @param parts the statement that returns what makes two values equal
   */
  record Comparison(String equality, String parts) {}

  RecordFile record(WireObject object) {
    String name = names.type(object);
    List<Component> components = components(object);
    List<String> checks = components.stream().flatMap(c -> c.checks(BODY).stream()).toList();
    boolean wide = JavaTypes.isWide(object);
    boolean prints = wide || components.stream().anyMatch(c -> c.field().sensitive());
    boolean compares = wide || components.stream().anyMatch(Component::isExposed);
    return new RecordFile(
        wide ? "class" : "record",
        names.builder(),
        form.packageName(),
        imports.of(components, prints, compares, wide ? members.code(components) : checks.stream()),
        comment(object, wide ? List.of() : components),
        object.documentation().isDeprecated(),
        object.fields().stream().anyMatch(deprecated::includes),
        form.jackson(),
        form.nullable(),
        name,
        header(name, components),
        !checks.isEmpty(),
        checks,
        readerMethod(name),
        readerStart(object),
        reading(name, components),
        writing(object, components),
        components.stream().filter(Component::hasAccessor).map(RecordViews::accessor).toList(),
        compares ? List.of(comparison(name, components)) : List.of(),
        prints ? List.of(printing(name, components)) : List.of(),
        wide ? members.of(components) : List.of());
  }

  private List<Component> components(WireObject object) {
    Map<String, String> componentNames = JavaNames.components(object);
    List<Component> components = new ArrayList<>();
    for (WireField field : object.fields()) {
      String name = componentNames.getOrDefault(field.name(), field.name());
      components.add(
          new Component(
              field, name, types.declared(field), names.runtime("Codec"), types.codec(field)));
    }
    return components;
  }

  private List<String> comment(WireObject object, List<Component> components) {
    Documentation documentation = object.documentation();
    String model = "{@link " + names.type(object.name()) + "}";
    JavaComments comment =
        switch (object.role()) {
          case MODEL, NESTED, VIEW -> JavaComments.at(0).description(documentation.description());
          case CREATE_INPUT ->
              JavaComments.at(0).sentence("What a new " + model + " is made from.");
          case UPDATE_INPUT ->
              JavaComments.at(0)
                  .sentence("What a " + model + " is changed by; what is absent stays.");
        };
    components.forEach(c -> comment.parameter(c.name(), c.field().documentation()));
    return comment.deprecated(documentation.deprecated()).lines();
  }

  private static String header(String name, List<Component> components) {
    List<Code> declared = components.stream().map(Component::declaration).toList();
    return Code.call("public record " + name, declared).followedBy(" {").text(0);
  }

  private String readerMethod(String name) {
    Code json = Code.parameter("Map<String, " + form.nullable() + "Object>", "json");
    return Code.call("public static " + name + " fromJson", json).followedBy(" {").text(2);
  }

  private String readerStart(WireObject object) {
    String reader = names.runtime("ObjectReader");
    Code made =
        Code.call("new " + reader, Code.of(JavaText.quoted(object.typeName())), Code.of("json"));
    return Statement.assignment(reader + " reader", made, BODY);
  }

  private String reading(String name, List<Component> components) {
    List<Code> values = components.stream().map(readingCode::of).toList();
    return Statement.assignment(name + " read", Code.call("new " + name, values), BODY);
  }

  private String writing(WireObject object, List<Component> components) {
    List<Code> calls = new ArrayList<>();
    for (Component component : components) {
      WireField field = component.field();
      calls.add(
          Code.call(
              "." + writer(field),
              Code.of(JavaText.quoted(field.name())),
              Code.of(component.name()),
              component.codec()));
    }
    calls.add(Code.of(".json()"));
    String start =
        "new " + names.runtime("ObjectWriter") + "(" + JavaText.quoted(object.typeName()) + ")";
    return Statement.returned(start, calls, BODY);
  }

  private static Accessor accessor(Component component) {
    Documentation documentation = component.field().documentation();
    Code value = component.isExposed() ? component.copied() : Code.of(component.name());
    return new Accessor(
        JavaComments.at(2).deprecated(documentation.deprecated()).lines(),
        documentation.isDeprecated(),
        component.type(),
        component.name(),
        Statement.returned(value, BODY));
  }

  private Comparison comparison(String name, List<Component> components) {
    List<Code> parts = components.stream().map(c -> Code.of(c.name())).toList();
    Code compared = Code.call(names.runtime("Codec") + ".comparable", parts);
    return new Comparison(
        Statement.conjunction(
            "other instanceof " + name + " that",
            "Arrays.deepEquals(comparable(), that.comparable())",
            BODY),
        Statement.returned(compared, BODY));
  }

  private static String printing(String name, List<Component> components) {
    List<Code> calls = new ArrayList<>();
    for (Component component : components) {
      String text = component.name() + "=";
      calls.add(
          component.field().sensitive()
              ? Code.call(".add", Code.of(JavaText.quoted(text + "***")))
              : Code.call(".add", Code.of(JavaText.quoted(text) + " + " + component.name())));
    }
    calls.add(Code.of(".toString()"));
    String start = "new StringJoiner(\", \", " + JavaText.quoted(name + "[") + ", \"]\")";
    return Statement.returned(start, calls, BODY);
  }

  private static String writer(WireField field) {
    return switch (field.presence()) {
      case REQUIRED, DEFAULTED -> "value";
      case OPTIONAL -> "optional";
      case NULLABLE_DEFAULTED -> "nullable";
      case OMITTABLE -> JavaTypes.isPatch(field) ? "patch" : "omittable";
      case NULLABLE_OMITTABLE -> "patch";
    };
  }
}
