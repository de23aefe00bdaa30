package dev.okra.diff.state;

import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import java.util.Optional;

/** Which types are, or are arrays of, one that a user defined. */
public final class UserDefinedTypes {
  private UserDefinedTypes() {}

  /** The name of the type that a type is, or is an array of, where a user defined it. */
  public static Optional<ObjectName> nameOf(SqlType type) {
    return TypeFollower.userDefined(type);
  }

  /** Whether a type is the user-defined type with this name, or an array of it. */
  public static boolean isOf(SqlType type, ObjectName name) {
    return nameOf(type).filter(name::equals).isPresent();
  }
}
