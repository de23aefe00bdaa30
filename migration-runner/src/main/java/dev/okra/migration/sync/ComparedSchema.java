package dev.okra.migration.sync;

import dev.okra.diff.ManagedScope;
import dev.okra.domain.change.Vocabulary;
import dev.okra.domain.diagnostic.Diagnostic;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One side of a comparison, as one database holds it.
 *
 * @param schema the relational schema
 * @param vocabulary the words of the logical model for it, if it came from one
 * @param hints renames that it names, if it came from a logical model
 * @param scope what of a database it says everything about
 * @param diagnostics what the database cannot hold as written; warnings only
 */
public record ComparedSchema(
    DatabaseSchema schema,
    Vocabulary vocabulary,
    Renames hints,
    ManagedScope scope,
    List<Diagnostic> diagnostics) {
  public ComparedSchema {
    diagnostics = List.copyOf(diagnostics);
  }

  /** What a database holds, without words of a logical model. */
  public static ComparedSchema relational(DatabaseSchema schema) {
    return new ComparedSchema(
        schema, Vocabulary.NONE, Renames.NONE, ManagedScope.EVERYTHING, List.of());
  }

  /** The same with the schema in the words of its database. */
  public ComparedSchema withSchema(DatabaseSchema value) {
    return new ComparedSchema(value, vocabulary, hints, scope, diagnostics);
  }

  /** The names of its tables. */
  public Set<ObjectName> tableNames() {
    return schema.tables().stream().map(Table::name).collect(Collectors.toUnmodifiableSet());
  }
}
