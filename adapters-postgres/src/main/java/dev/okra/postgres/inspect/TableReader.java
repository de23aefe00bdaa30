package dev.okra.postgres.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.postgres.type.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tables with everything that is theirs. */
final class TableReader {
  private final Place place;
  private final Map<Long, List<Column>> columns;
  private final Map<Long, List<Constraint>> constraints;
  private final Map<Long, List<Index>> indexes;

  TableReader(
      Place place,
      Map<Long, List<Column>> columns,
      Map<Long, List<Constraint>> constraints,
      Map<Long, List<Index>> indexes) {
    this.place = place;
    this.columns = columns;
    this.constraints = constraints;
    this.indexes = indexes;
  }

  Table table(Row row) {
    long oid = row.number("oid");
    List<Constraint> rules = constraints.getOrDefault(oid, List.of());
    return new Table(
        place.name(row),
        columns.getOrDefault(oid, List.of()),
        only(rules, PrimaryKey.class).findFirst().orElse(null),
        only(rules, UniqueConstraint.class).toList(),
        only(rules, ForeignKey.class).toList(),
        only(rules, Check.class).toList(),
        only(rules, Exclusion.class).toList(),
        indexes.getOrDefault(oid, List.of()),
        partitioning(row),
        row.optionalText("comment").orElse(null),
        attributes(row));
  }

  private static <C extends Constraint> Stream<C> only(List<Constraint> rules, Class<C> kind) {
    return rules.stream().filter(kind::isInstance).map(kind::cast);
  }

  private @Nullable Partitioning partitioning(Row row) {
    Optional<String> key = row.optionalText("partition_key");
    boolean partition = row.flag("is_partition");
    if (key.isEmpty() && !partition) {
      return null;
    }
    return new Partitioning(
        key.map(Expression::new).orElse(null),
        partition ? parents(row).get(0) : null,
        row.optionalText("bound").map(Expression::new).orElse(null),
        List.of());
  }

  private List<ObjectName> parents(Row row) {
    List<String> schemas = row.texts("parent_schemas");
    List<String> names = row.texts("parent_names");
    return IntStream.range(0, names.size())
        .mapToObj(i -> place.name(schemas.get(i), names.get(i)))
        .toList();
  }

  private Attributes attributes(Row row) {
    boolean child = !row.flag("is_partition") && !row.texts("parent_names").isEmpty();
    return new Settings()
        .options(row, "options")
        .set("of", row.optionalText("of_type"))
        .set("unlogged", row.flag("unlogged"), "true")
        .set("row_security", row.flag("row_security"), "enabled")
        .set(
            "row_security",
            row.flag("forced_row_security"),
            row.flag("row_security") ? "forced" : "forced once enabled")
        .set("replica_identity", replicaIdentity(row))
        .set("access_method", row.optionalText("access_method"))
        .set("tablespace", row.optionalText("tablespace"))
        .set("inherits", child, child ? inherits(row) : "")
        .attributes();
  }

  private String inherits(Row row) {
    return parents(row).stream().map(Names::name).collect(Collectors.joining(", "));
  }

  private static Optional<String> replicaIdentity(Row row) {
    return switch (row.text("replica_identity")) {
      case "f" -> Optional.of("full");
      case "n" -> Optional.of("nothing");
      case "i" -> row.optionalText("replica_index").map(i -> "index " + Names.identifier(i));
      default -> Optional.empty();
    };
  }
}
