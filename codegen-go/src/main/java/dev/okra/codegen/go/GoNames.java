package dev.okra.codegen.go;

import dev.okra.codegen.naming.DeviceNames;
import dev.okra.codegen.naming.Initialisms;
import dev.okra.codegen.naming.NameScope;
import dev.okra.codegen.naming.NameStyle;
import dev.okra.codegen.naming.ReservedWords;
import dev.okra.codegen.wire.WireField;
import dev.okra.codegen.wire.WireObject;
import dev.okra.codegen.wire.WireSchema;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.EnumDefinition.EnumValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of everything in a Go package. All of them are exported, so no keyword and no
 * predeclared name is in their way; but they share one scope: what the schema names comes first,
 * then what is derived from it.
 */
final class GoNames {
  static final String RUNTIME_FILE = "okra.go";

  private static final Initialisms INITIALISMS =
      new Initialisms(ReservedWords.beside(GoNames.class, "initialisms.txt"));
  private static final Set<String> FILE_SUFFIXES =
      ReservedWords.beside(GoNames.class, "file-suffixes.txt");

  /** The runtime's file, and what no file can be called on Windows. */
  private static final List<String> FILES =
      Stream.concat(Stream.of("okra"), DeviceNames.ALL.stream()).toList();

  /** Methods of the generated types, which no field may be called. */
  private static final List<String> METHODS = List.of("MarshalJSON", "UnmarshalJSON");

  private final Map<String, String> types;
  private final Map<String, String> constants;
  private final Map<String, String> lists;
  private final Map<String, String> files;
  private final String patch;

  GoNames(WireSchema wire) {
    NameScope scope = NameScope.of(Set.of(), "_");
    List<String> definitions = new ArrayList<>();
    wire.enums().forEach(definition -> definitions.add(definition.name()));
    definitions.addAll(wire.byDefinition().keySet());
    this.types = new HashMap<>(scope.assign(definitions, GoNames::exported));
    assignInputs(wire, scope);
    this.patch = scope.claim("Patch");
    this.lists = assignLists(wire, scope);
    this.constants = assignConstants(wire, scope);
    NameScope folder = NameScope.ignoringCase(FILES, "_model");
    this.files = folder.assign(definitions, GoNames::fileName);
  }

  private void assignInputs(WireSchema wire, NameScope scope) {
    Map<String, String> wishes = new LinkedHashMap<>();
    for (WireObject object : wire.objects()) {
      if (object.role().isInput()) {
        wishes.put(
            key(object),
            types.get(object.name()) + object.typeName().substring(object.name().length()));
      }
    }
    types.putAll(assign(scope, wishes));
  }

  private Map<String, String> assignLists(WireSchema wire, NameScope scope) {
    Map<String, String> wishes = new LinkedHashMap<>();
    wire.enums().forEach(e -> wishes.put(e.name(), types.get(e.name()) + "Values"));
    return assign(scope, wishes);
  }

  private Map<String, String> assignConstants(WireSchema wire, NameScope scope) {
    Map<String, String> wishes = new LinkedHashMap<>();
    for (EnumDefinition definition : wire.enums()) {
      for (EnumValue value : definition.values()) {
        wishes.put(key(definition, value), types.get(definition.name()) + words(value.name()));
      }
    }
    return assign(scope, wishes);
  }

  private static Map<String, String> assign(NameScope scope, Map<String, String> wishes) {
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

  /** The name of a value's constant. */
  String constant(EnumDefinition definition, EnumValue value) {
    return known(constants, key(definition, value));
  }

  /** The name of the function that lists the values of an enum. */
  String list(EnumDefinition definition) {
    return known(lists, definition.name());
  }

  /** The name of the file for a definition. */
  String file(String definition) {
    return known(files, definition) + ".go";
  }

  /** The name of the type for a value that an update may set, clear or keep. */
  String patch() {
    return patch;
  }

  /** From the names on the wire to those of the struct's fields. */
  static Map<String, String> fields(WireObject object) {
    List<String> names = object.fields().stream().map(WireField::name).toList();
    return NameScope.of(METHODS, "_").assign(names, GoNames::exported);
  }

  private static String known(Map<String, String> names, String key) {
    String name = names.get(key);
    if (name == null) {
      throw new IllegalArgumentException("no name for " + key);
    }
    return name;
  }

  private static String key(WireObject object) {
    return object.name() + "." + object.role();
  }

  private static String key(EnumDefinition definition, EnumValue value) {
    return definition.name() + "." + value.name();
  }

  /** An exported identifier; one that would start with no letter starts with an X. */
  private static String exported(String name) {
    String words = words(name);
    return words.isEmpty() || Character.isDigit(words.charAt(0)) ? "X" + words : words;
  }

  private static String words(String name) {
    String words = NameStyle.pascal(name, INITIALISMS::form);
    return words.startsWith("_") ? words.substring(1) : words;
  }

  /** A file name that go build reads nothing into. */
  private static String fileName(String definition) {
    String name = NameStyle.SNAKE.of(definition);
    String visible = name.startsWith("_") ? "x" + name : name;
    String last = visible.substring(visible.lastIndexOf('_') + 1);
    return FILE_SUFFIXES.contains(last) ? visible + "_model" : visible;
  }
}
