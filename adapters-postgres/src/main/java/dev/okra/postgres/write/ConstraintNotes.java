package dev.okra.postgres.write;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import dev.okra.postgres.type.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What statements of their own say of constraints and their indexes: comments, and clustering. */
final class ConstraintNotes {
  static final String COMMENT = "comment";
  static final String CLUSTERED = "clustered";

  private final Table after;

  /** For a table as it is to be. */
  ConstraintNotes(Table after) {
    this.after = after;
  }

  /** The statements for a new constraint. */
  static List<String> of(ObjectName table, Constraint constraint) {
    List<String> statements = new ArrayList<>();
    String name = constraint.name();
    if (name != null && constraint.attributes().has(CLUSTERED)) {
      statements.add(clusterOn(table, name));
    }
    if (name != null && constraint.attributes().has(COMMENT)) {
      statements.add(comment(table, constraint));
    }
    return statements;
  }

  /** The statements for a constraint that changes, in place or by being made again. */
  List<String> changed(Constraint from, Constraint to, ConstraintChange change) {
    if (!change.subcommands(from, to).isEmpty() && change.isReplaced(from, to)) {
      return of(after.name(), to);
    }
    List<String> statements = new ArrayList<>();
    statements.addAll(clustering(from.attributes(), to.attributes(), String.valueOf(to.name())));
    if (!from.attributes().value(COMMENT).equals(to.attributes().value(COMMENT))) {
      statements.add(comment(after.name(), to));
    }
    return statements;
  }

  /** The statements that make the table clustered on an index, or no longer. */
  List<String> clustering(Attributes from, Attributes to, String index) {
    if (from.has(CLUSTERED) == to.has(CLUSTERED)) {
      return List.of();
    }
    if (to.has(CLUSTERED)) {
      return List.of(clusterOn(after.name(), index));
    }
    boolean onAnother =
        Stream.concat(
                after.constraints().map(Constraint::attributes),
                after.indexes().stream().map(Index::attributes))
            .anyMatch(a -> a.has(CLUSTERED));
    return onAnother
        ? List.of()
        : List.of("ALTER TABLE " + Names.name(after.name()) + " SET WITHOUT CLUSTER");
  }

  static String clusterOn(ObjectName table, String index) {
    return "ALTER TABLE " + Names.name(table) + " CLUSTER ON " + Names.identifier(index);
  }

  private static String comment(ObjectName table, Constraint constraint) {
    String name = Names.identifier(Objects.requireNonNull(constraint.name()));
    return Comments.on(
        "CONSTRAINT",
        name + " ON " + Names.name(table),
        constraint.attributes().value(COMMENT).orElse(null));
  }
}
