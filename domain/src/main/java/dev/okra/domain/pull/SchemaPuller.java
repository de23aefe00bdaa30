package dev.okra.domain.pull;

import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.logical.ViewDefinition;
import dev.okra.domain.mapping.Declarable;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.TypeMapping;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a schema out of what a database holds. The result, mapped to the same kind of database, is
 * what was read, but for what no schema can say; a comparison has to confirm that, since only the
 * database knows whether two texts of SQL are the same, and what it does not confirm is refused in
 * the next attempt.
 */
public final class SchemaPuller {
  private final String dialect;
  private final TypeMapping types;
  private final Capabilities capabilities;

  /** A puller for a dialect with the given capabilities. */
  public SchemaPuller(Dialect dialect, Capabilities capabilities) {
    this.dialect = dialect.id();
    this.types = dialect.types(capabilities);
    this.capabilities = capabilities;
  }

  /**
   * What a database holds as a schema.
   *
   * @param schema what it holds
   * @param viewColumns what its views yield, as far as that is known
   * @param known a schema whose names stay, and what it says where the database confirms that
   * @param refusals what must not be tried again
   */
  public PulledSchema pull(
      DatabaseSchema schema,
      Map<ObjectName, List<Column>> viewColumns,
      KnownSchema known,
      Refusals refusals) {
    Map<ObjectName, Table> models = new LinkedHashMap<>();
    Map<ObjectName, String> undeclarable =
        Declarable.obstacles(schema, t -> known.model(t).isPresent());
    schema.tables().stream()
        .filter(t -> !undeclarable.containsKey(t.name()))
        .forEach(t -> models.put(t.name(), t));
    PullContext context =
        new PullContext(
            dialect,
            types,
            capabilities,
            schema,
            viewColumns,
            known,
            refusals,
            models,
            undeclarable);
    Map<Table, JoinTables.Sides> joins = joinTables(context);
    joins.keySet().forEach(t -> models.remove(t.name()));
    FieldNames names = new FieldNames(context);
    List<JoinRelation> relations = new ArrayList<>();
    Set<ObjectName> misnamed = new HashSet<>();
    joins.forEach(
        (table, sides) ->
            JoinRelation.of(table, sides, context, names)
                .ifPresentOrElse(relations::add, () -> misnamed.add(table.name())));
    return misnamed.isEmpty()
        ? pulled(context, names, relations)
        : pull(
            schema, viewColumns, known, refusals.and(new Refusals(Set.of(), misnamed, Set.of())));
  }

  private static Map<Table, JoinTables.Sides> joinTables(PullContext context) {
    Set<ObjectName> referenced = new HashSet<>();
    context
        .schema
        .tables()
        .forEach(
            t ->
                t.foreignKeys().stream().map(ForeignKey::referencedTable).forEach(referenced::add));
    Map<Table, JoinTables.Sides> joins = new LinkedHashMap<>();
    for (Table table : context.models.values()) {
      boolean possible =
          !referenced.contains(table.name())
              && !context.refusals.joinTables().contains(table.name())
              && context.known.model(table.name()).isEmpty();
      Optional<JoinTables.Sides> sides =
          possible ? JoinTables.sides(table, context.names) : Optional.empty();
      sides.ifPresent(s -> joins.put(table, s));
    }
    return joins;
  }

  private static PulledSchema pulled(
      PullContext context, FieldNames names, List<JoinRelation> joins) {
    EnumPuller enums = new EnumPuller(context);
    ForeignKeys keys = new ForeignKeys(context);
    ColumnPuller columns = new ColumnPuller(context, enums, keys, names);
    RelationPuller relations = new RelationPuller(context, names, keys, joins);
    ModelPuller puller = new ModelPuller(context, names, columns, relations);
    List<Model> models = context.models.values().stream().map(puller::model).toList();
    ViewPuller viewPuller = new ViewPuller(context, columns);
    List<ViewDefinition> views = viewPuller.views();
    UnmanagedObjects.report(context, viewPuller.leftOut());
    SchemaDefinition definition =
        new SchemaDefinition(models, enums.all(), context.known.definition().types(), views);
    return new PulledSchema(definition, context.unexpressed());
  }
}
