package dev.okra.idl.resolve;

import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.DefaultValue.Generated;
import dev.okra.domain.logical.DialectText;
import dev.okra.domain.logical.Value;
import dev.okra.idl.directive.Arguments;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.ValueNode;
import org.jspecify.annotations.Nullable;

/** What {@code @default} means. */
public final class DefaultValues {

  private DefaultValues() {}

  /**
   * The default that a directive gives, or null where it gives none.
   *
   * @param enumerated whether the field holds an enum: then a bare name is one of its values
   */
  public static @Nullable DefaultValue read(DirectiveNode directive, boolean enumerated) {
    ValueNode value = Arguments.find(directive, "value");
    if (value == null) {
      DialectText sql = Arguments.dialects(directive, "sql");
      return sql.isEmpty() ? null : new DefaultValue.Sql(sql);
    }
    Generated generated =
        value.value() instanceof Value.NameValue name && !enumerated
            ? generated(name.name())
            : null;
    return generated != null ? generated : new DefaultValue.Literal(value.value());
  }

  private static @Nullable Generated generated(String name) {
    return switch (name) {
      case "uuid" -> Generated.UUID;
      case "now" -> Generated.NOW;
      case "autoincrement" -> Generated.AUTOINCREMENT;
      default -> null;
    };
  }
}
