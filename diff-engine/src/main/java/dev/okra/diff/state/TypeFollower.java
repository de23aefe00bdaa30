package dev.okra.diff.state;

import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import java.util.Optional;

/** Types in which one user-defined type goes by another name. */
final class TypeFollower implements SqlType.Visitor<SqlType> {
  private final ObjectName before;
  private final ObjectName after;

  TypeFollower(ObjectName before, ObjectName after) {
    this.before = before;
    this.after = after;
  }

  /** The name of the type that a type is, or is an array of, where a user defined it. */
  static Optional<ObjectName> userDefined(SqlType type) {
    return type.accept(NameOf.INSTANCE);
  }

  @Override
  public SqlType builtIn(SqlType.BuiltIn type) {
    return type;
  }

  @Override
  public SqlType userDefined(SqlType.UserDefined type) {
    return type.name().equals(before) ? new SqlType.UserDefined(after) : type;
  }

  @Override
  public SqlType arrayOf(SqlType.ArrayOf type) {
    return new SqlType.ArrayOf(type.element().accept(this));
  }

  @Override
  public SqlType inlineEnum(SqlType.InlineEnum type) {
    return type;
  }

  @Override
  public SqlType inlineSet(SqlType.InlineSet type) {
    return type;
  }

  @Override
  public SqlType unknown(SqlType.Unknown type) {
    return type;
  }

  private enum NameOf implements SqlType.Visitor<Optional<ObjectName>> {
    INSTANCE;

    @Override
    public Optional<ObjectName> builtIn(SqlType.BuiltIn type) {
      return Optional.empty();
    }

    @Override
    public Optional<ObjectName> userDefined(SqlType.UserDefined type) {
      return Optional.of(type.name());
    }

    @Override
    public Optional<ObjectName> arrayOf(SqlType.ArrayOf type) {
      return type.element().accept(this);
    }

    @Override
    public Optional<ObjectName> inlineEnum(SqlType.InlineEnum type) {
      return Optional.empty();
    }

    @Override
    public Optional<ObjectName> inlineSet(SqlType.InlineSet type) {
      return Optional.empty();
    }

    @Override
    public Optional<ObjectName> unknown(SqlType.Unknown type) {
      return Optional.empty();
    }
  }
}
