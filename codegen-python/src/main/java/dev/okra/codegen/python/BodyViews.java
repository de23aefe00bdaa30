package dev.okra.codegen.python;

import dev.okra.codegen.python.ClassViews.Attribute;
import dev.okra.codegen.wire.Presence;
import dev.okra.codegen.wire.WireField;
import dev.okra.codegen.wire.WireLiteral;
import dev.okra.codegen.wire.WireObject;
import java.util.ArrayList;
import java.util.List;

/** Makes what {@code methods.mustache} and {@code functions.mustache} are filled from. */
final class BodyViews {
  private static final int BODY = 4;

  private final PythonNames names;
  private final PythonTypes types;
  private final PythonStyle style;
  private final PythonLiterals literals = new PythonLiterals();

  BodyViews(PythonNames names, PythonTypes types, PythonStyle style) {
    this.names = names;
    this.types = types;
    this.style = style;
  }

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

  Methods methods(WireObject object, List<Attribute> attributes, boolean spaced) {
    List<PythonCode> values =
        attributes.stream().map(a -> reading(a.field()).after(a.name() + "=")).toList();
    return new Methods(
        spaced,
        reader(object, 2 * BODY),
        writer(object, 2 * BODY),
        PythonCode.listing("value = cls(", values, ")").text(2 * BODY),
        attributes.stream()
            .map(a -> writing(a.field(), PythonCode.of("self." + a.name())).text(2 * BODY))
            .toList(),
        style == PythonStyle.DATACLASS);
  }

  Functions functions(WireObject object, List<Attribute> attributes) {
    String name = names.type(object);
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
        reader(object, BODY),
        writer(object, BODY),
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

  private static String reader(WireObject object, int indentation) {
    return PythonCode.call(
            "reader = okra.ObjectReader",
            PythonCode.of(PythonText.quoted(object.typeName())),
            PythonCode.of("data"))
        .text(indentation);
  }

  private static String writer(WireObject object, int indentation) {
    return PythonCode.call(
            "writer = okra.ObjectWriter", PythonCode.of(PythonText.quoted(object.typeName())))
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
