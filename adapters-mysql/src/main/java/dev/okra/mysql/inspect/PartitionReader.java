package dev.okra.mysql.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Partitioning;
import dev.okra.mysql.type.Names;
import dev.okra.mysql.type.TextLiteral;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how a table is split, as SHOW CREATE TABLE would print it. */
final class PartitionReader {
  private PartitionReader() {}

  static @Nullable Partitioning read(List<Row> rows) {
    if (rows.isEmpty()) {
      return null;
    }
    Row first = rows.get(0);
    Map<String, List<Row>> partitions = Queries.by("name", rows);
    String method = first.text("method");
    StringBuilder scheme = new StringBuilder(method).append(columns(first, "expression"));
    boolean described = first.optionalText("description").isPresent();
    if (!described) {
      scheme.append(" PARTITIONS ").append(partitions.size());
    }
    first
        .optionalText("submethod")
        .ifPresent(
            submethod ->
                scheme
                    .append(" SUBPARTITION BY ")
                    .append(submethod)
                    .append(columns(first, "subexpression"))
                    .append(" SUBPARTITIONS ")
                    .append(partitions.values().iterator().next().size()));
    List<String> definitions =
        described
            ? partitions.values().stream().map(p -> definition(method, p.get(0))).toList()
            : List.of();
    return new Partitioning(new Expression(scheme.toString()), null, null, definitions);
  }

  private static String columns(Row row, String column) {
    return " (" + row.optionalText(column).orElse("") + ")";
  }

  private static String definition(String method, Row row) {
    String description = row.text("description");
    String values =
        method.startsWith("LIST") ? "IN (" + description + ")" : lessThan(method, description);
    Optional<String> comment = row.optionalText("comment").filter(c -> !c.isEmpty());
    return "PARTITION "
        + Names.QUOTING.identifier(row.text("name"))
        + " VALUES "
        + values
        + comment.map(c -> " COMMENT = " + TextLiteral.write(c)).orElse("");
  }

  private static String lessThan(String method, String description) {
    boolean bare = method.equals("RANGE") && description.equals("MAXVALUE");
    return "LESS THAN " + (bare ? description : "(" + description + ")");
  }
}
