package dev.okra.domain.mapping;

import dev.okra.domain.change.Vocabulary;
import dev.okra.domain.diagnostic.Diagnostic;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.relational.DatabaseSchema;
import java.util.List;

/**
 * A schema as one database is to hold it.
 *
 * @param schema the relational schema
 * @param vocabulary which of its objects is which of the logical model's
 * @param hints what {@code @renamed} says, in names of the database
 * @param diagnostics what the database cannot hold as written; with an error among them the schema
 *     must not be used
 */
public record MappedSchema(
    DatabaseSchema schema, Vocabulary vocabulary, Renames hints, List<Diagnostic> diagnostics) {
  public MappedSchema {
    diagnostics = List.copyOf(diagnostics);
  }
}
