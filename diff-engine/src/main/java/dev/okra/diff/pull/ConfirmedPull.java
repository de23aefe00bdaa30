package dev.okra.diff.pull;

import dev.okra.diff.DiffEngine;
import dev.okra.diff.DiffOptions;
import dev.okra.domain.change.Change;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.mapping.MappedSchema;
import dev.okra.domain.mapping.SchemaMapper;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.pull.KnownSchema;
import dev.okra.domain.pull.PulledSchema;
import dev.okra.domain.pull.Refusals;
import dev.okra.domain.pull.SchemaPuller;
import dev.okra.domain.pull.Unexpressed;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Pulls a schema and compares it with the database that it was read from, as {@code db sync} would.
 * What the comparison would change is read again, more to the letter, until there is nothing left
 * to change.
 */
public final class ConfirmedPull {
  /** Columns to the letter, then join tables as models: more is never refused. */
  private static final int ATTEMPTS = 4;

  private final SchemaMapper mapper;
  private final SchemaPuller puller;
  private final DiffEngine engine;

  /**
   * For one database.
   *
   * @param capabilities what it can do
   * @param scalarOverrides column types from the configuration that replace those of scalars
   */
  public ConfirmedPull(
      Dialect dialect, Capabilities capabilities, Map<Scalar, String> scalarOverrides) {
    this.mapper = new SchemaMapper(dialect, capabilities, scalarOverrides);
    this.puller = new SchemaPuller(dialect, capabilities);
    this.engine = new DiffEngine(capabilities);
  }

  /**
   * What came of a pull.
   *
   * @param pulled the schema
   * @param unconfirmed what a sync would still change; empty but for what nobody has foreseen
   */
  public record Result(PulledSchema pulled, List<Change> unconfirmed) {
    public Result {
      unconfirmed = List.copyOf(unconfirmed);
    }
  }

  /**
   * One try.
   *
   * @param said what the schema makes, in the words of the database
   * @param changes what a sync would still change
   */
  private record Attempt(PulledSchema pulled, DatabaseSchema said, List<Change> changes) {}

  /**
   * Pulls.
   *
   * @param current what the database holds
   * @param viewColumns what its views yield, as far as that is known
   * @param existing a schema whose names and texts stay where they fit; may be empty
   * @param normalizer brings a desired schema to the words of the database
   */
  public Result pull(
      DatabaseSchema current,
      Map<ObjectName, List<Column>> viewColumns,
      SchemaDefinition existing,
      UnaryOperator<DatabaseSchema> normalizer) {
    KnownSchema known = known(current, existing, normalizer);
    Refusals refusals = Refusals.NONE;
    Attempt attempt =
        attempt(current, puller.pull(current, viewColumns, known, refusals), normalizer);
    for (int i = 1; i < ATTEMPTS && !attempt.changes().isEmpty(); i++) {
      Refusals more = refusals.and(ChangedParts.of(attempt.changes()).refusals());
      if (more.equals(refusals)) {
        break;
      }
      refusals = more;
      KnownSchema rest = known.without(refusals.columns());
      attempt = attempt(current, puller.pull(current, viewColumns, rest, refusals), normalizer);
    }
    List<Unexpressed> unsaid = UnsaidProperties.of(current, attempt.said());
    return new Result(attempt.pulled().with(unsaid), attempt.changes());
  }

  private KnownSchema known(
      DatabaseSchema current, SchemaDefinition existing, UnaryOperator<DatabaseSchema> normalizer) {
    if (existing.definitions().findAny().isEmpty()) {
      return KnownSchema.NONE;
    }
    MappedSchema mapped = mapper.map(existing);
    ChangedParts changed =
        ChangedParts.of(plan(current, normalizer.apply(mapped.schema()), mapped.hints()));
    return KnownSchema.of(existing, mapped, changed.tables(), changed.columns(), changed.views());
  }

  private Attempt attempt(
      DatabaseSchema current, PulledSchema pulled, UnaryOperator<DatabaseSchema> normalizer) {
    DatabaseSchema said = normalizer.apply(mapper.map(pulled.definition()).schema());
    return new Attempt(pulled, said, plan(current, said, Renames.NONE));
  }

  private List<Change> plan(DatabaseSchema current, DatabaseSchema desired, Renames renames) {
    DiffOptions options = DiffOptions.DECLARED.withQuestions(false);
    return engine.diff(current, desired, renames, options).plan().bareChanges().toList();
  }
}
