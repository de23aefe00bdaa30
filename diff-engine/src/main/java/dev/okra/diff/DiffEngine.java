package dev.okra.diff;

import dev.okra.diff.compare.FilledStarts;
import dev.okra.diff.compare.KeptProperties;
import dev.okra.diff.hazard.HazardJudge;
import dev.okra.diff.planner.Goal;
import dev.okra.diff.planner.Planner;
import dev.okra.diff.rename.LikelyRenames;
import dev.okra.diff.rename.RenameResolver;
import dev.okra.diff.rename.ResolvedRenames;
import dev.okra.diff.scope.UndeclaredObjects;
import dev.okra.diff.state.ObjectKey;
import dev.okra.diff.state.Readers;
import dev.okra.domain.change.Change;
import dev.okra.domain.mapping.PhysicalNames;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.PlannedChange;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Capability;
import dev.okra.domain.relational.DatabaseSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Compares what a database holds with what it is to hold, and plans the way.
 *
 * <p>Both schemas must be in the database's own words: texts of SQL are compared as they are. The
 * same schemas give the same plan, in whatever order their objects come; the plan from a schema to
 * itself is empty; applying a plan with {@link ChangeApplier} gives the desired schema, and its
 * inverse the current one. The cost grows linearly with the schemas.
 */
public final class DiffEngine {
  private final Capabilities capabilities;
  private final Function<Change, List<Hazard>> dialectHazards;

  /**
   * An engine for one database.
   *
   * @param capabilities what it can do
   * @param dialectHazards what each change costs on it: {@code c -> dialect.hazards(c,
   *     capabilities)}
   */
  public DiffEngine(Capabilities capabilities, Function<Change, List<Hazard>> dialectHazards) {
    this.capabilities = capabilities;
    this.dialectHazards = dialectHazards;
  }

  /** An engine that knows nothing of what changes cost. */
  public DiffEngine(Capabilities capabilities) {
    this(capabilities, change -> List.of());
  }

  /**
   * The plan from one schema to another.
   *
   * @param wanted what is to be there; what the database cannot keep of it is no difference
   * @param renames hints, which do nothing where they do not fit, and answers
   * @throws dev.okra.domain.diagnostic.OkraException where an answer fits nothing ({@code
   *     OKRA-P001}) or contradicts another one ({@code OKRA-P003})
   */
  public DiffResult diff(
      DatabaseSchema current, DatabaseSchema wanted, Renames renames, DiffOptions options) {
    DatabaseSchema desired = FilledStarts.of(KeptProperties.of(wanted, capabilities), current);
    ResolvedRenames resolved = RenameResolver.resolve(current, desired, renames);
    Readers readers = new Readers(current);
    DatabaseSchema complete =
        switch (options.scope()) {
          case EVERYTHING -> desired;
          case DECLARED ->
              UndeclaredObjects.addTo(
                  desired, current, readers, resolved, new PhysicalNames(capabilities));
        };
    List<Change> first =
        switch (options.scope()) {
          case EVERYTHING -> List.of();
          case DECLARED -> UndeclaredObjects.indexesLeftOut(complete, current);
        };
    Set<ObjectKey> goingAlong =
        switch (options.scope()) {
          case EVERYTHING -> Set.of();
          case DECLARED -> UndeclaredObjects.viewsLeftOut(complete, current);
        };
    List<Change> changes = new ArrayList<>(first);
    DatabaseSchema start = first.isEmpty() ? current : ChangeApplier.apply(current, first);
    Readers startReaders = first.isEmpty() ? readers : new Readers(start);
    boolean columnOrder = options.columnOrder() && capabilities.can(Capability.COLUMN_ORDER);
    changes.addAll(
        Planner.plan(new Goal(start, startReaders, complete, resolved, capabilities, columnOrder)));
    Plan plan = judged(changes, new HazardJudge(current, readers, complete, goingAlong));
    return new DiffResult(plan, questions(current, complete, resolved, options));
  }

  /**
   * The changes that undo these, in the order in which they have to be applied. What takes values
   * from an enum type, where adding them took nothing, takes away and makes again what stands in
   * the way.
   *
   * @param current the schema that the changes are for
   */
  public List<Change> inverse(DatabaseSchema current, List<Change> changes) {
    return new InversePlan(capabilities).of(current, changes);
  }

  /**
   * What undoes each of some changes, in their order: the steps of {@link #inverse}, by the change
   * that they belong to.
   *
   * @param current the schema that the changes are for
   */
  public List<List<Change>> inverses(DatabaseSchema current, List<Change> changes) {
    return new InversePlan(capabilities).ofEach(current, changes);
  }

  private List<RenameQuestion> questions(
      DatabaseSchema current,
      DatabaseSchema desired,
      ResolvedRenames resolved,
      DiffOptions options) {
    if (!options.asksForRenames()) {
      return List.of();
    }
    boolean enumTypes = capabilities.can(Capability.ENUM_TYPES);
    return LikelyRenames.find(current, desired, resolved, enumTypes).stream()
        .filter(q -> !options.refusedRenames().contains(q.flag()))
        .toList();
  }

  private Plan judged(List<Change> changes, HazardJudge judge) {
    List<PlannedChange> planned = new ArrayList<>();
    for (Change change : changes) {
      List<Hazard> hazards = new ArrayList<>(judge.judge(change));
      hazards.addAll(dialectHazards.apply(change));
      planned.add(new PlannedChange(change, hazards));
    }
    return new Plan(planned);
  }
}
