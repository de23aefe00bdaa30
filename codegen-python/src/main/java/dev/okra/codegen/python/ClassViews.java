package dev.okra.codegen.python;

import dev.okra.codegen.wire.WireField;
import dev.okra.codegen.wire.WireObject;
import dev.okra.domain.logical.Documentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes what the classes in {@code models.mustache} are filled from. */
final class ClassViews {
  private static final int BODY = 4;
  private static final String DEFAULT = "default=";

  private final PythonNames names;
  private final PythonStyle style;
  private final PythonTypes types;
  private final Defaults defaults;
  private final BodyViews bodies;

  ClassViews(PythonNames names, PythonStyle style) {
    this.names = names;
    this.style = style;
    this.types = new PythonTypes(names, style);
    this.defaults = new Defaults(names, types);
    this.bodies = new BodyViews(names, types, style);
  }

  /**
   * A class.
   *
   * @param head what declares it
   * @param separated whether a docstring is followed by attributes
   * @param hollow whether it has nothing in it
   * @param methods one or none: how objects are read and written by methods
   * @param functions one or none: how objects are read and written by functions
   */
  record ClassView(
      List<String> decorators,
      String head,
      List<String> docstring,
      boolean separated,
      List<PythonViews.Member> attributes,
      boolean hollow,
      List<BodyViews.Methods> methods,
      List<BodyViews.Functions> functions) {}

  /** A field with the name of its attribute. */
  record Attribute(WireField field, String name) {}

  ClassView of(WireObject object) {
    String name = names.type(object);
    List<Attribute> attributes = attributes(object);
    List<String> docstring = docstring(object);
    boolean dictionary = style == PythonStyle.TYPEDDICT;
    boolean empty = docstring.isEmpty() && attributes.isEmpty();
    return new ClassView(
        decorators(object),
        head(name),
        docstring,
        !docstring.isEmpty() && !attributes.isEmpty(),
        attributes.stream().map(this::member).toList(),
        dictionary && empty,
        dictionary ? List.of() : List.of(bodies.methods(object, attributes, !empty)),
        dictionary ? List.of(bodies.functions(object, attributes)) : List.of());
  }

  private List<Attribute> attributes(WireObject object) {
    Map<String, String> attributeNames = names.attributes(object);
    return object.fields().stream()
        .map(f -> new Attribute(f, attributeNames.getOrDefault(f.name(), f.name())))
        .toList();
  }

  private List<String> decorators(WireObject object) {
    List<String> decorators = new ArrayList<>(PythonViews.decorators(object.documentation()));
    if (style == PythonStyle.DATACLASS) {
      decorators.add("@dataclasses.dataclass(slots=True, kw_only=True)");
    }
    return decorators;
  }

  private String head(String name) {
    return switch (style) {
      case DATACLASS -> "class " + name + ":";
      case TYPEDDICT -> derived(name, "TypedDict");
      case PYDANTIC -> derived(name, "okra.Model");
    };
  }

  private static String derived(String name, String base) {
    return PythonCode.call("class " + name, PythonCode.of(base)).followedBy(":").text(0);
  }

  private List<String> docstring(WireObject object) {
    Documentation documentation = object.documentation();
    String model = names.type(object.name());
    String description =
        switch (object.role()) {
          case MODEL, NESTED, VIEW -> documentation.description();
          case CREATE_INPUT -> "What a new " + model + " is made from.";
          case UPDATE_INPUT -> "What a " + model + " is changed by; what is absent stays.";
        };
    return PythonComments.of(new Documentation(description, documentation.deprecated()), BODY);
  }

  private PythonViews.Member member(Attribute attribute) {
    WireField field = attribute.field();
    Declaration declaration = new Declaration(attribute.name(), types.declared(field));
    List<String> lines =
        value(attribute)
            .map(value -> declaration.lines(value, BODY))
            .orElseGet(() -> declaration.lines(BODY));
    return new PythonViews.Member(
        String.join("\n", lines), PythonComments.of(field.documentation(), BODY));
  }

  private Optional<PythonCode> value(Attribute attribute) {
    List<PythonCode> arguments = style == PythonStyle.TYPEDDICT ? List.of() : specified(attribute);
    boolean onlyDefault = arguments.size() == 1 && arguments.get(0).head().startsWith(DEFAULT);
    if (onlyDefault) {
      PythonCode value = arguments.get(0);
      String head = value.head().substring(DEFAULT.length());
      return Optional.of(new PythonCode(head, value.arguments(), value.tail(), value.listed()));
    }
    return arguments.isEmpty()
        ? Optional.empty()
        : Optional.of(PythonCode.call(style.specifier(), arguments));
  }

  /** What is said of an attribute besides its type. */
  private List<PythonCode> specified(Attribute attribute) {
    WireField field = attribute.field();
    List<PythonCode> arguments = new ArrayList<>();
    defaults.argument(field).ifPresent(arguments::add);
    if (style == PythonStyle.PYDANTIC && !attribute.name().equals(field.name())) {
      String key = PythonText.quoted(field.name());
      arguments.add(PythonCode.of("validation_alias=" + key));
      arguments.add(PythonCode.of("serialization_alias=" + key));
    }
    if (field.sensitive()) {
      arguments.add(PythonCode.of("repr=False"));
    }
    return arguments;
  }
}
