package dev.okra.postgres.write;

import dev.okra.domain.port.Capabilities;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import dev.okra.postgres.type.Collations;
import dev.okra.postgres.type.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Indexes. */
final class IndexWriter {
  private static final String TABLESPACE = "tablespace";
  private static final String STATISTICS = "statistics";

  private final Capabilities capabilities;

  IndexWriter(Capabilities capabilities) {
    this.capabilities = capabilities;
  }

  /** The statements that make an index with its comment. */
  List<String> create(ObjectName table, Index index) {
    List<String> statements = new ArrayList<>();
    statements.add(statement(table, index));
    if (index.attributes().has(ConstraintNotes.CLUSTERED)) {
      statements.add(ConstraintNotes.clusterOn(table, index.name()));
    }
    statements.addAll(statistics(table, Attributes.NONE, index));
    if (index.comment() != null) {
      statements.add(Comments.on("INDEX", name(table, index), index.comment()));
    }
    return statements;
  }

  private String statement(ObjectName table, Index index) {
    Attributes attributes = index.attributes();
    String nulls = ConstraintWriter.nullsNotDistinct(index.nullsDistinct(), capabilities);
    return (index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
        + Names.identifier(index.name())
        + " ON "
        + Names.name(table)
        + (index.method() == null
            ? ""
            : " USING " + Names.identifier(index.method().toLowerCase(Locale.ROOT)))
        + index.parts().stream().map(IndexWriter::part).collect(Collectors.joining(", ", " (", ")"))
        + ConstraintWriter.include(index.include())
        + (nulls.isEmpty() ? "" : " " + nulls.strip())
        + StorageParameters.with(parameters(attributes))
        + attributes.value(TABLESPACE).map(t -> " TABLESPACE " + Names.identifier(t)).orElse("")
        + (index.where() == null ? "" : " WHERE " + EmbeddedSql.enclosed(index.where()));
  }

  private static String part(IndexPart part) {
    StringBuilder sql =
        new StringBuilder(
            part.key()
                .match(
                    column -> Names.identifier(column.column()),
                    expression -> EmbeddedSql.enclosed(expression.expression())));
    if (part.collation() != null) {
      sql.append(" COLLATE ").append(Collations.sql(part.collation()));
    }
    if (part.operatorClass() != null) {
      sql.append(' ').append(part.operatorClass());
    }
    if (part.descending()) {
      sql.append(" DESC");
    }
    if (part.nulls() != null) {
      sql.append(
          switch (part.nulls()) {
            case FIRST -> " NULLS FIRST";
            case LAST -> " NULLS LAST";
          });
    }
    return sql.toString();
  }

  static String drop(ObjectName table, Index index) {
    return "DROP INDEX " + name(table, index);
  }

  static String rename(ObjectName table, Index before, Index after) {
    return "ALTER INDEX " + name(table, before) + " RENAME TO " + Names.identifier(after.name());
  }

  /** What of an index can change in place: its comment, its parameters, and that it is complete. */
  List<String> alter(Table changed, Index before, Index after) {
    ObjectName table = changed.name();
    List<String> statements = new ArrayList<>();
    boolean split = changed.partitioning() != null && changed.partitioning().scheme() != null;
    if (split && !parameters(before.attributes()).equals(parameters(after.attributes()))) {
      // The server changes no parameters of an index over partitions.
      statements.add(drop(table, before));
      statements.addAll(create(table, after));
      return statements;
    }
    String start = "ALTER INDEX " + name(table, after) + " ";
    StorageParameters.subcommands(parameters(before.attributes()), parameters(after.attributes()))
        .forEach(subcommand -> statements.add(start + subcommand));
    if (!before.attributes().value(TABLESPACE).equals(after.attributes().value(TABLESPACE))) {
      String space = after.attributes().value(TABLESPACE).orElse("pg_default");
      statements.add(start + "SET TABLESPACE " + Names.identifier(space));
    }
    statements.addAll(
        new ConstraintNotes(changed)
            .clustering(before.attributes(), after.attributes(), after.name()));
    statements.addAll(statistics(table, before.attributes(), after));
    if (!before.valid() && after.valid()) {
      statements.add("REINDEX INDEX " + name(table, after));
    }
    if (!Objects.equals(before.comment(), after.comment())) {
      statements.add(Comments.on("INDEX", name(table, after), after.comment()));
    }
    return statements;
  }

  private static Attributes parameters(Attributes attributes) {
    return attributes.without(TABLESPACE).without(ConstraintNotes.CLUSTERED).without(STATISTICS);
  }

  /** Statements that set how much is known of each key that is an expression. */
  private static List<String> statistics(ObjectName table, Attributes before, Index after) {
    Map<String, String> from = targets(before);
    Map<String, String> to = targets(after.attributes());
    Set<String> places = new TreeSet<>(from.keySet());
    places.addAll(to.keySet());
    return places.stream()
        .filter(place -> !Objects.equals(from.get(place), to.get(place)))
        .map(
            place ->
                "ALTER INDEX "
                    + name(table, after)
                    + " ALTER COLUMN "
                    + Integer.parseInt(place)
                    + " SET STATISTICS "
                    + Integer.parseInt(to.getOrDefault(place, "-1")))
        .toList();
  }

  /**
   * From the places of keys to their targets; the attribute is a list such as {@code 1 500,2 0}.
   */
  private static Map<String, String> targets(Attributes attributes) {
    Map<String, String> targets = new TreeMap<>();
    attributes
        .value(STATISTICS)
        .ifPresent(
            list ->
                Pattern.compile("(\\d+) (\\d+)")
                    .matcher(list)
                    .results()
                    .forEach(r -> targets.put(r.group(1), r.group(2))));
    return targets;
  }

  private static String name(ObjectName table, Index index) {
    return Names.name(table.withName(index.name()));
  }
}
