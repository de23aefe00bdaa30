package dev.okra.codegen.python;

import dev.okra.codegen.naming.NameScope;
import dev.okra.codegen.naming.NameStyle;
import dev.okra.codegen.naming.ReservedWords;
import dev.okra.codegen.wire.WireField;
import dev.okra.codegen.wire.WireObject;
import dev.okra.codegen.wire.WireSchema;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.EnumDefinition.EnumValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of everything in a Python package. Names of types that follow Python's conventions stay
 * as they are written in the schema; others are converted. What the schema names comes first, then
 * what is derived from it.
 */
final class PythonNames {
  private static final Set<String> TYPES = ReservedWords.beside(PythonNames.class, "types.txt");
  private static final Set<String> ATTRIBUTES =
      ReservedWords.beside(PythonNames.class, "attributes.txt");
  private static final Set<String> PYDANTIC =
      ReservedWords.beside(PythonNames.class, "pydantic.txt");

  /** Easily taken for digits, and refused by linters for that. */
  private static final Set<String> AMBIGUOUS = Set.of("I", "O");

  /** What the package exports besides the types of the schema, and what inputs need of it. */
  private static final List<String> EXPORTS = List.of("JsonValue", "WireError");

  private static final List<String> FOR_INPUTS = List.of("UNSET", "Unset");

  private final Map<String, String> types;
  private final List<String> exports;
  private final Map<String, String> functions;
  private final Set<String> attributes;

  PythonNames(WireSchema wire, PythonStyle style) {
    NameScope scope = NameScope.of(TYPES, "_");
    List<String> definitions = new ArrayList<>();
    wire.enums().forEach(definition -> definitions.add(definition.name()));
    definitions.addAll(wire.byDefinition().keySet());
    this.types = new HashMap<>(scope.assign(definitions, PythonNames::typeName));
    types.putAll(inputs(wire, scope));
    this.exports =
        Stream.concat(
                EXPORTS.stream(),
                style == PythonStyle.TYPEDDICT ? Stream.empty() : FOR_INPUTS.stream())
            .filter(name -> !types.containsValue(name))
            .toList();
    Collection<String> objects = wire.objects().stream().map(this::type).toList();
    this.functions = NameScope.of(Set.of(), "_").assign(objects, NameStyle.SNAKE::of);
    this.attributes = new HashSet<>(ATTRIBUTES);
    if (style == PythonStyle.PYDANTIC) {
      attributes.addAll(PYDANTIC);
    }
  }

  private Map<String, String> inputs(WireSchema wire, NameScope scope) {
    Map<String, String> wishes = new LinkedHashMap<>();
    for (WireObject object : wire.objects()) {
      if (object.role().isInput()) {
        String suffix = object.typeName().substring(object.name().length());
        wishes.put(key(object), types.get(object.name()) + suffix);
      }
    }
    return scope.assign(wishes.keySet(), key -> wishes.getOrDefault(key, key));
  }

  /** The name of the type for an enum or a nested type. */
  String type(String definition) {
    return known(types, definition);
  }

  /** The name of the type for an object. */
  String type(WireObject object) {
    return known(types, object.role().isInput() ? key(object) : object.name());
  }

  /** The names of all types. */
  Collection<String> types() {
    return types.values();
  }

  /**
   * What the package exports of its own module {@code okra}; what has the name of a type of the
   * schema is found in that module alone.
   */
  List<String> exports() {
    return exports;
  }

  /** What the names of the functions for a type begin with. */
  String function(String type) {
    return known(functions, type);
  }

  /** From the names on the wire to those of the class's attributes. */
  Map<String, String> attributes(WireObject object) {
    List<String> names = object.fields().stream().map(WireField::name).toList();
    return NameScope.of(attributes, "_").assign(names, PythonNames::attributeName);
  }

  /** From the names of an enum's values in the schema to those of its members. */
  static Map<String, String> members(EnumDefinition definition) {
    List<String> names = definition.values().stream().map(EnumValue::name).toList();
    return NameScope.of(AMBIGUOUS, "_").assign(names, PythonNames::memberName);
  }

  private static String typeName(String name) {
    boolean kept = name.matches("[A-Z][A-Za-z0-9]*");
    return kept ? name : open("Type", NameStyle.PASCAL.of(name));
  }

  private static String attributeName(String name) {
    return open("field", NameStyle.SNAKE.of(name));
  }

  private static String memberName(String name) {
    boolean kept = name.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    return kept ? name : open("VALUE", NameStyle.SCREAMING_SNAKE.of(name));
  }

  /** No name begins with an underscore: what does is private, and no field to Pydantic. */
  private static String open(String prefix, String name) {
    return name.startsWith("_") ? prefix + name : name;
  }

  private static String key(WireObject object) {
    return object.name() + "." + object.role();
  }

  private static String known(Map<String, String> names, String key) {
    String name = names.get(key);
    if (name == null) {
      throw new IllegalArgumentException("no name for " + key);
    }
    return name;
  }
}
