package dev.okra.diff.rename;

import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One side of a {@code --rename}: names with dots between them, from the outside in. A name that
 * holds a dot, an equals sign, a quote or white space stands in double quotes, a quote in it
 * doubled.
 */
record FlagPath(List<String> parts) {
  private static final String SPECIAL = ".=\" ";

  FlagPath {
    parts = List.copyOf(parts);
  }

  static FlagPath of(ObjectName name) {
    return new FlagPath(
        name.schema().isEmpty() ? List.of(name.name()) : List.of(name.schema(), name.name()));
  }

  /** The path of something inside this. */
  FlagPath with(String part) {
    List<String> longer = new ArrayList<>(parts);
    longer.add(part);
    return new FlagPath(longer);
  }

  /** The path of what holds this. */
  FlagPath owner() {
    return new FlagPath(parts.subList(0, parts.size() - 1));
  }

  String last() {
    return parts.get(parts.size() - 1);
  }

  /** As the name of a table or type, if it can be one. */
  Optional<ObjectName> objectName() {
    return switch (parts.size()) {
      case 1 -> Optional.of(ObjectName.of(parts.get(0)));
      case 2 -> Optional.of(new ObjectName(parts.get(0), parts.get(1)));
      default -> Optional.empty();
    };
  }

  /** As the name of a column, if it can be one. */
  Optional<ColumnName> columnName() {
    return parts.size() < 2
        ? Optional.empty()
        : owner().objectName().map(table -> new ColumnName(table, last()));
  }

  /** As it stands in a flag. */
  @Override
  public String toString() {
    return parts.stream().map(FlagPath::quoted).collect(Collectors.joining("."));
  }

  private static String quoted(String name) {
    boolean plain = name.chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0);
    return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
