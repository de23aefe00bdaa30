package dev.okra.codegen.conformance;

import dev.okra.codegen.fixture.Fixture;
import dev.okra.codegen.wire.WireObject;
import dev.okra.codegen.wire.WireSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text for a program to read as a type, and to write again.
 *
 * @param type a key of {@link #types}
 * @param json what is read; need not be JSON
 */
public record WireQuestion(String type, String json) {

  /**
   * The types of a fixture by a key that no two have: an input's name alone may be that of a model.
   */
  public static Map<String, WireObject> types(Fixture fixture) {
    Map<String, WireObject> types = new LinkedHashMap<>();
    for (WireObject object : fixture.wire().objects()) {
      types.put(key(fixture, object), object);
    }
    return types;
  }

  /** The key of one type. */
  public static String key(Fixture fixture, WireObject object) {
    String role = object.role().isInput() ? "." + object.role() : "";
    return fixture.name() + "/" + object.name() + role;
  }

  /** The keys of the types that have a name, of which a fixture may have several. */
  static List<String> keys(Fixture fixture, String typeName) {
    WireSchema wire = fixture.wire();
    return wire.objects().stream()
        .filter(object -> object.typeName().equals(typeName))
        .map(object -> key(fixture, object))
        .toList();
  }
}
