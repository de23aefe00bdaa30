package dev.okra.codegen.typescript;

import dev.okra.codegen.typescript.Expression.Atom;
import dev.okra.codegen.typescript.Expression.Call;
import dev.okra.codegen.typescript.TypeScriptFunctions.Function;
import dev.okra.codegen.typescript.TypeScriptTypes.ShapeReference;
import dev.okra.codegen.wire.WireField;
import dev.okra.codegen.wire.WireObject;
import dev.okra.codegen.wire.WireScalar;
import dev.okra.codegen.wire.WireSchema;
import dev.okra.codegen.wire.WireType;
import dev.okra.domain.logical.Documentation;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.EnumDefinition.EnumValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the records that the templates are filled from. */
final class TypeScriptViews {
  private static final int LONGEST_UNBREAKABLE_KEY = 4;

  private final WireSchema wire;
  private final TypeScriptNames names;
  private final TypeScriptTypes types;

  TypeScriptViews(WireSchema wire) {
    this.wire = wire;
    this.names = new TypeScriptNames(wire);
    this.types = new TypeScriptTypes(names);
  }

  /** What the templates {@code module} are filled from: one definition. */
  record Module(
      String file, List<Import> imports, List<Enumeration> enums, List<ObjectType> objects) {}

  /** Another module: its type, its type's shape, and what a CommonJS module calls it. */
  record Import(String file, String type, String shape, String namespace) {}

  /** An enum; {@code alias} declares the type of its values. */
  record Enumeration(
      String name,
      List<String> comment,
      List<Constant> values,
      String alias,
      String export,
      List<Function> functions) {}

  /** A value of an enum, as a property of an object and of an object's type. */
  record Constant(List<String> comment, String line, String declaration) {}

  /** An interface; {@code alias} stands for it where it has no members. */
  record ObjectType(
      String name,
      List<String> comment,
      @Nullable String alias,
      List<Member> members,
      List<Function> functions) {}

  /** A property of an interface. */
  record Member(List<String> comment, String line) {}

  /** What the templates {@code index} are filled from. */
  record Index(List<String> files) {}

  /** What the templates {@code okra} are filled from. */
  record RuntimeFile(boolean writesNulls, boolean rejectsUnknown) {}

  /** A module for each definition. */
  List<Module> modules() {
    List<Module> modules = new ArrayList<>();
    for (EnumDefinition definition : wire.enums()) {
      String file = names.file(definition.name());
      modules.add(new Module(file, List.of(), List.of(enumeration(definition)), List.of()));
    }
    wire.byDefinition()
        .forEach(
            (name, objects) ->
                modules.add(
                    new Module(
                        names.file(name),
                        imports(name, objects),
                        List.of(),
                        objects.stream().map(this::object).toList())));
    return modules;
  }

  Index index() {
    return new Index(names.files());
  }

  private List<Import> imports(String definition, List<WireObject> objects) {
    TreeSet<String> needed = new TreeSet<>();
    for (WireObject object : objects) {
      for (WireField field : object.fields()) {
        referred(field.type()).filter(name -> !name.equals(definition)).ifPresent(needed::add);
      }
    }
    return needed.stream().map(this::imported).toList();
  }

  private Import imported(String definition) {
    String type = names.type(definition);
    return new Import(names.file(definition), type, TypeScriptNames.shape(type), namespace(type));
  }

  /** What a CommonJS module calls the module of a type; no function starts like this. */
  private static String namespace(String type) {
    return "in" + type;
  }

  /** The definition that a type refers to, if it does. */
  private static Optional<String> referred(WireType type) {
    return type.accept(
        new WireType.Visitor<>() {
          @Override
          public Optional<String> scalar(WireScalar scalar) {
            return Optional.empty();
          }

          @Override
          public Optional<String> enumeration(EnumDefinition definition) {
            return Optional.of(definition.name());
          }

          @Override
          public Optional<String> nested(String name) {
            return Optional.of(name);
          }
        });
  }

  private Enumeration enumeration(EnumDefinition definition) {
    String type = names.type(definition.name());
    String known = "(typeof " + type + ")[keyof typeof " + type + "]";
    String alias = "export type " + type + " =";
    Expression codec =
        definition.open() ? new Atom("okra.text") : new Call("okra.oneOf", List.of(new Atom(type)));
    String body = Layout.statement(2, "return ", codec, ";");
    return new Enumeration(
        type,
        TypeScriptComments.of(definition.documentation(), null),
        definition.values().stream().map(TypeScriptViews::constant).toList(),
        definition.open()
            ? Layout.union(0, alias, List.of(known, "okra.OtherText"), ";")
            : Layout.assignment(0, alias, known + ";"),
        TypeScriptFunctions.export(type),
        List.of(
            TypeScriptFunctions.shape(type, body, body),
            TypeScriptFunctions.is(type),
            TypeScriptFunctions.assertion(type, definition.name()),
            TypeScriptFunctions.parse(type, definition.name())));
  }

  private static Constant constant(EnumValue value) {
    String name = value.name();
    String text = TypeScriptText.quoted(value.wireName());
    String key = name + ":";
    // prettier does not break behind a key where that would gain next to nothing.
    boolean unbreakable = name.length() <= LONGEST_UNBREAKABLE_KEY;
    return new Constant(
        TypeScriptComments.of(value.documentation(), null),
        unbreakable ? "  " + key + " " + text + "," : Layout.assignment(2, key, text + ","),
        "  readonly " + name + ": " + text + ";");
  }

  private ObjectType object(WireObject object) {
    String type = names.type(object);
    boolean empty = object.fields().isEmpty();
    String name = object.name();
    ShapeReference direct = TypeScriptNames::shape;
    ShapeReference qualified =
        other ->
            other.equals(names.type(name))
                ? TypeScriptNames.shape(other)
                : namespace(other) + "." + TypeScriptNames.shape(other);
    return new ObjectType(
        type,
        comment(object),
        empty ? Layout.assignment(0, "export type " + type + " =", "okra.Empty;") : null,
        object.fields().stream().map(this::member).toList(),
        List.of(
            TypeScriptFunctions.shape(
                type,
                shapeBody(object, "const fields: okra.Field[] = ", direct),
                shapeBody(object, "const fields = ", qualified)),
            TypeScriptFunctions.is(type),
            TypeScriptFunctions.assertion(type, object.typeName()),
            TypeScriptFunctions.parse(type, object.typeName()),
            TypeScriptFunctions.stringify(type, object.typeName())));
  }

  private String shapeBody(WireObject object, String declaration, ShapeReference shapes) {
    List<Expression> rules =
        object.fields().stream().map(field -> types.rule(field, shapes)).toList();
    return Layout.array(2, declaration, rules, ";") + "\n  return okra.object(fields);";
  }

  private Member member(WireField field) {
    return new Member(TypeScriptComments.of(field.documentation(), null), types.property(field));
  }

  private List<String> comment(WireObject object) {
    Documentation inherited = new Documentation(null, object.documentation().deprecated());
    String model = names.type(object.name());
    return switch (object.role()) {
      case MODEL, NESTED, VIEW -> TypeScriptComments.of(object.documentation(), null);
      case CREATE_INPUT ->
          TypeScriptComments.of(inherited, "What a new `" + model + "` is made from.");
      case UPDATE_INPUT ->
          TypeScriptComments.of(
              inherited, "What changes in `" + model + "`: absent keeps, `null` clears.");
    };
  }
}
