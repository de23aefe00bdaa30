package dev.okra.postgres.write;

import dev.okra.domain.relational.Attributes;
import dev.okra.postgres.type.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Storage parameters: what stands in WITH (…), and what SET (…) and RESET (…) change. */
final class StorageParameters {

  private StorageParameters() {}

  /** {@code WITH (…)} with a space before it, or nothing. */
  static String with(Attributes parameters) {
    return parameters.values().isEmpty() ? "" : " WITH " + list(parameters);
  }

  /** Subcommands of ALTER TABLE or ALTER INDEX that lead from some parameters to others. */
  static List<String> subcommands(Attributes before, Attributes after) {
    List<String> subcommands = new ArrayList<>();
    Attributes changed = Attributes.NONE;
    for (var parameter : after.values().entrySet()) {
      if (!before.value(parameter.getKey()).equals(Optional.of(parameter.getValue()))) {
        changed = changed.with(parameter.getKey(), parameter.getValue());
      }
    }
    if (!changed.values().isEmpty()) {
      subcommands.add("SET " + list(changed));
    }
    List<String> gone =
        before.values().keySet().stream()
            .filter(name -> !after.has(name))
            .map(StorageParameters::name)
            .toList();
    if (!gone.isEmpty()) {
      subcommands.add("RESET (" + String.join(", ", gone) + ")");
    }
    return subcommands;
  }

  private static String list(Attributes parameters) {
    return parameters.values().entrySet().stream()
        .map(p -> name(p.getKey()) + " = " + value(p.getValue()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** A parameter of a TOAST table is {@code toast.name}. */
  private static String name(String parameter) {
    return parameter.startsWith("toast.")
        ? "toast." + Names.identifier(parameter.substring("toast.".length()))
        : Names.identifier(parameter);
  }

  private static String value(String value) {
    return value.matches("-?[0-9]+(\\.[0-9]+)?|true|false|on|off") ? value : Names.literal(value);
  }
}
