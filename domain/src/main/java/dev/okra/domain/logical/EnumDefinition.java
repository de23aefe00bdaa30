package dev.okra.domain.logical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closed list of names (or, marked {@code @open}, one that readers must let grow).
 *
 * @param name the name in the IDL
 * @param namespace the namespace of its file
 * @param typeName the name of the enum type in a database that has such types, resolved
 * @param schema the database schema from {@code @schema}, or null for the connection's default
 * @param values at least one, in order
 * @param open whether readers keep values that they do not know
 * @param documentation description and deprecation
 * @param formerNames earlier names, newest first
 */
public record EnumDefinition(
    String name,
    Namespace namespace,
    String typeName,
    @Nullable String schema,
    List<EnumValue> values,
    boolean open,
    Documentation documentation,
    List<FormerName> formerNames)
    implements Definition {

  public EnumDefinition {
    values = List.copyOf(values);
    formerNames = List.copyOf(formerNames);
  }

  /** What databases and JSON hold for each value, in order. */
  public List<String> wireNames() {
    return values.stream().map(EnumValue::wireName).toList();
  }

  /**
   * One value.
   *
   * @param name the name in the IDL
   * @param wireName what databases and JSON hold: {@code @value}, or else the name
   * @param documentation description and deprecation
   * @param formerNames earlier names, newest first; the physical name is the earlier wire name
   */
  public record EnumValue(
      String name, String wireName, Documentation documentation, List<FormerName> formerNames) {

    public EnumValue {
      formerNames = List.copyOf(formerNames);
    }
  }
}
