package dev.okra.codegen.typescript;

import dev.okra.codegen.naming.DeviceNames;
import dev.okra.codegen.naming.NameScope;
import dev.okra.codegen.naming.NameStyle;
import dev.okra.codegen.wire.WireObject;
import dev.okra.codegen.wire.WireSchema;
import dev.okra.domain.logical.EnumDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of everything that is exported. Types start with a capital letter, and so meet no
 * reserved word; functions are a verb and the type's name, and so meet no type and each other only
 * where types do. Fields and the values of enums are properties, and keep their names as they are.
 */
final class TypeScriptNames {
  /** The runtime's file, the index, and what no file can be called on Windows. */
  private static final List<String> FILES =
      Stream.concat(Stream.of("index", "okra"), DeviceNames.ALL.stream()).toList();

  private final Map<String, String> types;
  private final Map<String, String> files;

  TypeScriptNames(WireSchema wire) {
    List<String> definitions = new ArrayList<>();
    wire.enums().stream().map(EnumDefinition::name).forEach(definitions::add);
    definitions.addAll(wire.byDefinition().keySet());
    NameScope scope = NameScope.of(Set.of(), "_");
    this.types = new HashMap<>(scope.assign(definitions, TypeScriptNames::pascal));
    Map<String, String> inputs = new LinkedHashMap<>();
    wire.objects().stream()
        .filter(object -> object.role().isInput())
        .forEach(object -> inputs.put(key(object), inputName(object)));
    types.putAll(scope.assign(inputs.keySet(), key -> inputs.getOrDefault(key, key)));
    this.files = NameScope.ignoringCase(FILES, "-model").assign(definitions, NameStyle.KEBAB::of);
  }

  /** The name of the type for an enum or a nested type. */
  String type(String definition) {
    return known(types, definition);
  }

  /** The name of the type for an object. */
  String type(WireObject object) {
    return known(types, object.role().isInput() ? key(object) : object.name());
  }

  /** The name of the file for a definition, without what it ends with. */
  String file(String definition) {
    return known(files, definition);
  }

  /** The names of all files. */
  List<String> files() {
    return files.values().stream().sorted().toList();
  }

  /** The function that makes the codec of a type. */
  static String shape(String type) {
    return "shapeOf" + type;
  }

  private String inputName(WireObject object) {
    return type(object.name()) + object.typeName().substring(object.name().length());
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

  /** The name as it is where it is written as types are. */
  private static String pascal(String name) {
    return Character.isUpperCase(name.charAt(0)) ? name : NameStyle.PASCAL.of(name);
  }
}
