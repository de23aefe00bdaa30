package dev.okra.migration.sync;

import dev.okra.diff.DiffEngine;
import dev.okra.diff.DiffOptions;
import dev.okra.diff.DiffResult;
import dev.okra.diff.ManagedScope;
import dev.okra.diff.rename.RenameFlags;
import dev.okra.domain.diagnostic.Diagnostic;
import dev.okra.domain.diagnostic.InvalidSchemaException;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.mapping.MappedSchema;
import dev.okra.domain.mapping.MappingCode;
import dev.okra.domain.mapping.SchemaMapper;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.SchemaContent;
import dev.okra.domain.port.Session;
import dev.okra.domain.port.SqlText;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.migration.MigrationErrorCode;
import java.util.List;
import java.util.Map;

/** Works out what differs between two schemas on one kind of database. */
public final class SchemaComparer {
  private final Dialect dialect;
  private final SchemaMapper mapper;
  private final DiffEngine engine;

  /**
   * A comparer.
   *
   * @param dialect the kind of database
   * @param capabilities what this one can do
   * @param scalarOverrides column types from the configuration that replace those of scalars
   */
  public SchemaComparer(
      Dialect dialect, Capabilities capabilities, Map<Scalar, String> scalarOverrides) {
    this.dialect = dialect;
    this.mapper = new SchemaMapper(dialect, capabilities, scalarOverrides);
    this.engine = new DiffEngine(capabilities, change -> dialect.hazards(change, capabilities));
  }

  /** A logical schema as the database is to hold it; fails where the database cannot. */
  public ComparedSchema mapped(SchemaDefinition definition) {
    MappedSchema mapped = mapper.map(definition);
    if (mapped.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      throw new InvalidSchemaException(MappingCode.NOT_POSSIBLE, mapped.diagnostics());
    }
    return new ComparedSchema(
        mapped.schema(),
        mapped.vocabulary(),
        mapped.hints(),
        ManagedScope.DECLARED,
        mapped.diagnostics());
  }

  /**
   * What a source yielded, as this kind of database holds it; fails where it is of another kind.
   */
  public ComparedSchema of(SchemaContent content, String description) {
    return content.match(
        logical -> mapped(logical.schema()),
        relational -> {
          if (!relational.dialect().equals(dialect.id())) {
            throw new OkraException(
                MigrationErrorCode.WRONG_DIALECT,
                description
                    + " is what a database of "
                    + relational.dialect()
                    + " holds, and the other side is of "
                    + dialect.id(),
                "compare it with a source of " + relational.dialect());
          }
          return ComparedSchema.relational(relational.schema());
        });
  }

  /** What a database holds. */
  public ComparedSchema inspected(Session session, InspectionScope scope) {
    return ComparedSchema.relational(dialect.inspector().inspect(session, scope));
  }

  /** What files of SQL make, as they run in a scratch place that the session leads to. */
  public ComparedSchema scripted(Session session, List<SqlText> scripts, InspectionScope scope) {
    return ComparedSchema.relational(dialect.scripts().inspect(session, scripts, scope));
  }

  /** The desired side in the words of the database; {@code current} is what it holds now. */
  public ComparedSchema normalized(
      Session session, ComparedSchema desired, ComparedSchema current) {
    DatabaseSchema schema =
        dialect.normalizer().normalize(session, desired.schema(), current.schema());
    return desired.withSchema(schema);
  }

  /** What leads from one schema to the other. */
  public Comparison compare(ComparedSchema current, ComparedSchema desired, RenameAnswers answers) {
    RenameFlags flags = RenameFlags.parse(answers.flags());
    Renames renames =
        AppliedRenames.both(desired.hints(), flags.resolve(current.schema(), desired.schema()));
    DiffOptions options =
        (desired.scope() == ManagedScope.DECLARED ? DiffOptions.DECLARED : DiffOptions.EVERYTHING)
            .withQuestions(!flags.nothingElse())
            .withRefused(answers.refused());
    return compare(current, desired, renames, options);
  }

  /** What leads from one schema to the other, where every rename is known. */
  public Comparison compareWith(ComparedSchema current, ComparedSchema desired, Renames renames) {
    return compare(current, desired, renames, DiffOptions.DECLARED.withQuestions(false));
  }

  private Comparison compare(
      ComparedSchema current, ComparedSchema desired, Renames renames, DiffOptions options) {
    DiffResult result = engine.diff(current.schema(), desired.schema(), renames, options);
    return new Comparison(
        current,
        desired,
        result.plan(),
        AppliedRenames.of(current.schema(), desired.schema(), renames),
        result.questions());
  }
}
