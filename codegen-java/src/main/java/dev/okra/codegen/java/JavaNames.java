package dev.okra.codegen.java;

import dev.okra.codegen.naming.DeviceNames;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of everything in a Java package. Names that follow Java's conventions stay as they are
 * written in the schema; others are converted. Each type has a file, so names of types differ in
 * more than case; what the schema names comes first, then what is derived from it, then the classes
 * that all types need.
 */
final class JavaNames {
  private static final Set<String> TYPES = types();
  private static final Set<String> KEYWORDS = ReservedWords.beside(JavaNames.class, "keywords.txt");
  private static final Set<String> MEMBERS = members();

  /** Members that a class with a builder has besides. */
  private static final Set<String> OF_BUILDERS = Set.of("builder", "equals", "toBuilder");

  /** Members of every enum and of every value type. */
  private static final Set<String> CONSTANTS = Set.of("KNOWN");

  /** The classes that all types need, each with a template of this name. */
  private static final List<String> RUNTIME =
      List.of("Codec", "ObjectReader", "ObjectWriter", "Patch", "Scalars", "WireFormatException");

  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]*");
  private static final Pattern COMPONENT = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

  private final Map<String, String> types;
  private final Map<String, String> runtime;
  private final String builder;

  JavaNames(WireSchema wire) {
    NameScope scope = NameScope.ignoringCase(TYPES, "_");
    List<String> definitions = new ArrayList<>();
    wire.enums().forEach(definition -> definitions.add(definition.name()));
    definitions.addAll(wire.byDefinition().keySet());
    this.types = new HashMap<>(scope.assign(definitions, JavaNames::typeName));
    types.putAll(inputs(wire, scope));
    Map<String, String> claimed = new LinkedHashMap<>();
    RUNTIME.forEach(name -> claimed.put(name, scope.claim(name)));
    this.runtime = claimed;
    this.builder = scope.claim("Builder");
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

  /** From the name of a template to that of the class that is made from it. */
  Map<String, String> runtime() {
    return runtime;
  }

  /** The name of one of the classes that all types need. */
  String runtime(String template) {
    return known(runtime, template);
  }

  /** The name of the builder inside a class, which hides no other type. */
  String builder() {
    return builder;
  }

  /** From the names on the wire to those of the record's components, or of the class's members. */
  static Map<String, String> components(WireObject object) {
    List<String> names = object.fields().stream().map(WireField::name).toList();
    Set<String> taken = new HashSet<>(MEMBERS);
    if (JavaTypes.isWide(object)) {
      taken.addAll(OF_BUILDERS);
    }
    return NameScope.of(taken, "_").assign(names, JavaNames::componentName);
  }

  /** From the names of an enum's values in the schema to those of its constants. */
  static Map<String, String> constants(EnumDefinition definition) {
    List<String> names = definition.values().stream().map(EnumValue::name).toList();
    return NameScope.of(CONSTANTS, "_").assign(names, JavaNames::constantName);
  }

  /** What no type can be called, nor its file. */
  private static Set<String> types() {
    Set<String> types = new HashSet<>(DeviceNames.ALL);
    types.addAll(ReservedWords.beside(JavaNames.class, "types.txt"));
    return types;
  }

  private static Set<String> members() {
    Set<String> members = new HashSet<>(KEYWORDS);
    members.addAll(ReservedWords.beside(JavaNames.class, "members.txt"));
    return members;
  }

  private static String typeName(String name) {
    return TYPE.matcher(name).matches() ? name : NameStyle.PASCAL.of(name);
  }

  private static String componentName(String name) {
    return COMPONENT.matcher(name).matches() ? name : NameStyle.CAMEL.of(name);
  }

  private static String constantName(String name) {
    boolean kept = CONSTANT.matcher(name).matches();
    String constant = kept ? name : NameStyle.SCREAMING_SNAKE.of(name);
    return constant.equals("_") ? "__" : constant;
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
