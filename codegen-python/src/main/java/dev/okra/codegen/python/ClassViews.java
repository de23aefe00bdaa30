package dev.okra.codegen.python;

import dev.okra.codegen.wire.Presence;
import dev.okra.codegen.wire.WireField;
import dev.okra.codegen.wire.WireLiteral;
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
  private final PythonLiterals literals = new PythonLiterals();

  ClassViews(PythonNames names, PythonStyle style) {
    this.names = names;
    this.style = style;
    this.types = new PythonTypes(names, style);
    this.defaults = new Defaults(names, types);
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
      List<Methods> methods,
      List<Functions> functions) {}

  /**
   * The methods of a class.
   *
   * @param spaced whether something stands before them
   * @param reader the statement that makes the reader
   * @param writer the statement that makes the writer
   * @param reading the statement that makes a value of what is read
   * @param json whether there are methods for text
   */
  record Methods(
      boolean spaced,
      String reader,
      String writer,
      String reading,
      List<String> writing,
      boolean json) {}

  /**
   * The functions of a typed dictionary, with the lines that declare them.
   *
   * @param reader the statement that makes the reader
   * @param writer the statement that makes the writer
   */
  record Functions(
      String readHead,
      String writeHead,
      String reader,
      String writer,
      String reading,
      List<String> writing,
      TextFunctions text) {}

  /** The functions of a typed dictionary that read and write text: how each begins, and does it. */
  record TextFunctions(String readHead, String reading, String writeHead, String writing) {}

  /** A field with the name of its attribute. */
  private record Attribute(WireField field, String name) {}

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
        dictionary ? List.of() : List.of(methods(name, attributes, !empty)),
        dictionary ? List.of(functions(name, attributes)) : List.of());
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

  private Methods methods(String name, List<Attribute> attributes, boolean spaced) {
    List<PythonCode> values =
        attributes.stream().map(a -> reading(a.field()).after(a.name() + "=")).toList();
    return new Methods(
        spaced,
        reader(name, 2 * BODY),
        writer(name, 2 * BODY),
        PythonCode.listing("value = cls(", values, ")").text(2 * BODY),
        attributes.stream()
            .map(a -> writing(a.field(), PythonCode.of("self." + a.name())).text(2 * BODY))
            .toList(),
        style == PythonStyle.DATACLASS);
  }

  private Functions functions(String name, List<Attribute> attributes) {
    String function = names.function(name);
    String quoted = PythonText.quoted(name);
    List<PythonCode> entries =
        attributes.stream()
            .map(a -> reading(a.field()).after(PythonText.quoted(a.name()) + ": "))
            .toList();
    PythonCode made = PythonCode.listing("{", entries, "}");
    boolean partial = attributes.stream().anyMatch(a -> mayBeUnset(a.field()));
    PythonCode reading =
        partial
            ? PythonCode.call(
                "value = cast", PythonCode.of(quoted), PythonCode.call("okra.present", made))
            : made.after("value: " + name + " = ");
    return new Functions(
        head(function + "_from_dict", "data: Mapping[str, object]", name),
        head(function + "_to_dict", "value: " + name, "dict[str, okra.JsonValue]"),
        reader(name, BODY),
        writer(name, BODY),
        reading.text(BODY),
        attributes.stream().map(a -> writing(a.field(), part(a)).text(BODY)).toList(),
        textFunctions(function, name));
  }

  private static TextFunctions textFunctions(String function, String name) {
    PythonCode parsed = PythonCode.call("okra.parse", PythonCode.of("text"));
    PythonCode written = PythonCode.call(function + "_to_dict", PythonCode.of("value"));
    return new TextFunctions(
        head(function + "_from_json", "text: str | bytes", name),
        returned(PythonCode.call(function + "_from_dict", parsed)),
        head(function + "_to_json", "value: " + name, "str"),
        returned(PythonCode.call("okra.stringify", written)));
  }

  private static String returned(PythonCode call) {
    PythonCode statement = call.after("return ");
    boolean helps =
        BODY + statement.head().length() > PythonCode.WIDTH
            && 2 * BODY + call.head().length() <= PythonCode.WIDTH;
    List<String> lines = helps ? call.inParentheses("return (", BODY) : statement.lines(BODY);
    return String.join("\n", lines);
  }

  private static String reader(String name, int indentation) {
    return PythonCode.call(
            "reader = okra.ObjectReader",
            PythonCode.of(PythonText.quoted(name)),
            PythonCode.of("data"))
        .text(indentation);
  }

  private static String writer(String name, int indentation) {
    return PythonCode.call("writer = okra.ObjectWriter", PythonCode.of(PythonText.quoted(name)))
        .text(indentation);
  }

  private static String head(String function, String parameter, String result) {
    String tail = ") -> " + result + ":";
    boolean helps = tail.length() > PythonCode.WIDTH && BODY + result.length() <= PythonCode.WIDTH;
    return PythonCode.listing(
            "def " + function + "(",
            List.of(PythonCode.of(parameter)),
            helps ? ") -> (\n    " + result + "\n):" : tail)
        .text(0);
  }

  private static PythonCode part(Attribute attribute) {
    PythonCode key = PythonCode.of(PythonText.quoted(attribute.name()));
    return attribute.field().presence() == Presence.OPTIONAL
        ? PythonCode.call("value.get", key)
        : PythonCode.call("value.get", key, PythonCode.of("okra.UNSET"));
  }

  private static boolean mayBeUnset(WireField field) {
    return field.presence() == Presence.OMITTABLE
        || field.presence() == Presence.NULLABLE_OMITTABLE;
  }

  private PythonCode reading(WireField field) {
    List<PythonCode> arguments = new ArrayList<>();
    arguments.add(PythonCode.of(PythonText.quoted(field.name())));
    arguments.add(types.codec(field));
    WireLiteral literal = field.defaultValue();
    if (literal != null) {
      arguments.add(literal.accept(literals));
    }
    String method = field.emptyWhenAbsent() ? "items" : reader(field.presence());
    return PythonCode.call("reader." + method, arguments);
  }

  private PythonCode writing(WireField field, PythonCode value) {
    return PythonCode.call(
        "writer." + writer(field.presence()),
        PythonCode.of(PythonText.quoted(field.name())),
        value,
        types.codec(field));
  }

  private static String reader(Presence presence) {
    return switch (presence) {
      case REQUIRED -> "required";
      case OPTIONAL -> "optional";
      case DEFAULTED, NULLABLE_DEFAULTED -> "defaulted";
      case OMITTABLE, NULLABLE_OMITTABLE -> "omittable";
    };
  }

  private static String writer(Presence presence) {
    return switch (presence) {
      case REQUIRED, DEFAULTED, NULLABLE_DEFAULTED -> "value";
      case OPTIONAL -> "optional";
      case OMITTABLE, NULLABLE_OMITTABLE -> "omittable";
    };
  }
}
