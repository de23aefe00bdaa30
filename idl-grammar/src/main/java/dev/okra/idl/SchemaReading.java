package dev.okra.idl;

import dev.okra.domain.diagnostic.Diagnostic;
import dev.okra.domain.diagnostic.InvalidSchemaException;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.source.DiagnosticRenderer;
import dev.okra.idl.source.SourceText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of reading the files of a schema.
 *
 * @param schemas by the name of their database, the empty name for the one without; empty where
 *     there are errors
 * @param diagnostics every problem of every file, by file and place
 * @param sources the text of each file, as far as it could be read, for showing the problems in it
 */
public record SchemaReading(
    Map<String, SchemaDefinition> schemas,
    List<Diagnostic> diagnostics,
    Map<String, SourceText> sources) {
  /** The key of the database that has no name. */
  public static final String UNNAMED_DATABASE = "";

  public SchemaReading {
    schemas = Collections.unmodifiableMap(new TreeMap<>(schemas));
    diagnostics = List.copyOf(diagnostics);
    sources = Collections.unmodifiableMap(new TreeMap<>(sources));
  }

  /** Whether any problem stops the command. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  /**
   * The schema of the only database; empty where nothing is defined.
   *
   * @throws InvalidSchemaException where there are errors
   * @throws IllegalStateException where there are several databases
   */
  public SchemaDefinition schema() {
    requireValid();
    if (schemas.size() > 1) {
      throw new IllegalStateException("there are several databases: " + schemas.keySet());
    }
    return schemas.isEmpty() ? SchemaDefinition.EMPTY : schemas.values().iterator().next();
  }

  /**
   * The schema of one database; empty where nothing is defined for it.
   *
   * @throws InvalidSchemaException where there are errors
   */
  public SchemaDefinition schema(String database) {
    requireValid();
    return schemas.getOrDefault(database, SchemaDefinition.EMPTY);
  }

  /**
   * Stops where there are errors.
   *
   * @throws InvalidSchemaException with all diagnostics
   */
  public void requireValid() {
    if (hasErrors()) {
      throw new InvalidSchemaException(SchemaCode.INVALID_SCHEMA, diagnostics);
    }
  }

  /** Shows diagnostics with the lines that they are in. */
  public DiagnosticRenderer renderer() {
    return new DiagnosticRenderer(sources);
  }
}
