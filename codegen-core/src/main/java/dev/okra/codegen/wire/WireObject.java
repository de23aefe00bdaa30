package dev.okra.codegen.wire;

import dev.okra.domain.logical.Documentation;
import dev.okra.domain.logical.Namespace;
import java.util.List;

/**
 * A type to generate.
 *
 * @param name the name of the definition in the IDL, for inputs that of their model
 * @param role what it is for
 * @param namespace the namespace of the definition's file
 * @param fields in the order of the IDL
 * @param documentation description and deprecation of the definition
 */
public record WireObject(
    String name,
    Role role,
    Namespace namespace,
    List<WireField> fields,
    Documentation documentation) {

  public WireObject {
    fields = List.copyOf(fields);
  }

  /** The name that the generated type would like to have, such as {@code PostCreateInput}. */
  public String typeName() {
    return name + role.suffix();
  }

  /** What a generated type is for. */
  public enum Role {
    /** An object with an identity. */
    MODEL(""),
    /** What a new object is made from: defaulted and generated fields may be absent. */
    CREATE_INPUT("CreateInput"),
    /** What an object is changed by: absent keeps, {@code null} clears. */
    UPDATE_INPUT("UpdateInput"),
    /** A value inside an object. */
    NESTED(""),
    /** A row of a view, only ever read. */
    VIEW("");

    private final String suffix;

    Role(String suffix) {
      this.suffix = suffix;
    }

    String suffix() {
      return suffix;
    }

    /** Whether this is made by clients rather than by a service. */
    public boolean isInput() {
      return this == CREATE_INPUT || this == UPDATE_INPUT;
    }
  }
}
