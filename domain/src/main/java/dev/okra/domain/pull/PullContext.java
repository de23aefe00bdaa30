package dev.okra.domain.pull;

import dev.okra.domain.logical.DialectText;
import dev.okra.domain.logical.Documentation;
import dev.okra.domain.mapping.Declarable;
import dev.okra.domain.mapping.PhysicalNames;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.TypeMapping;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every part of one pull shares. */
final class PullContext {
  final String dialect;
  final TypeMapping types;
  final Capabilities capabilities;
  final PhysicalNames names;
  final DatabaseSchema schema;

  /** What views yield; of some it is not known. */
  final Map<ObjectName, List<Column>> viewColumns;

  final Refusals refusals;
  final KnownSchema known;
  final IdlNames definitionNames = new IdlNames();

  /** The tables that are models, in order. */
  final Map<ObjectName, Table> models;

  /** The tables that are neither models nor keep a relation, with the reason. */
  final Map<ObjectName, String> undeclarable;

  private final List<Unexpressed> unexpressed = new ArrayList<>();
  private final Set<ColumnName> numbered = new HashSet<>();
  private final Set<Trigger> triggers;
  private final Set<Routine> routines;
  private final Map<ObjectName, Set<Check>> impliedChecks = new HashMap<>();
  private final Set<Trigger> impliedTriggers = new HashSet<>();
  private final Set<Routine> impliedRoutines = new HashSet<>();

  PullContext(
      String dialect,
      TypeMapping types,
      Capabilities capabilities,
      DatabaseSchema schema,
      Map<ObjectName, List<Column>> viewColumns,
      KnownSchema known,
      Refusals refusals,
      Map<ObjectName, Table> models,
      Map<ObjectName, String> undeclarable) {
    this.dialect = dialect;
    this.types = types;
    this.capabilities = capabilities;
    this.names = new PhysicalNames(capabilities);
    this.schema = schema;
    this.viewColumns = Map.copyOf(viewColumns);
    this.known = known;
    this.refusals = refusals;
    this.models = models;
    this.undeclarable = undeclarable;
    this.triggers = Set.copyOf(schema.triggers());
    this.routines = Set.copyOf(schema.routines());
    schema.sequences().stream()
        .map(Sequence::owner)
        .flatMap(o -> Optional.ofNullable(o).stream())
        .forEach(numbered::add);
    known.definitionNames().forEach(definitionNames::take);
  }

  /** The table of a model; fails for another one. */
  Table model(ObjectName name) {
    Table table = models.get(name);
    if (table == null) {
      throw new IllegalArgumentException(name + " is no model");
    }
    return table;
  }

  /** A type in the database's own words; a column without one is known to one dialect alone. */
  DialectText nativeType(SqlType type) {
    String text = types.render(type);
    return text.isEmpty() ? DialectText.NONE.with(dialect, text) : DialectText.any(text);
  }

  /** Whether the database numbers a column, by itself or by a sequence that belongs to it. */
  boolean isNumbered(Table table, Column column) {
    Identity identity = column.identity();
    return identity != null || numbered.contains(new ColumnName(table.name(), column.name()));
  }

  /** Whether a schema can say that the database numbers a column: of one column, which is a key. */
  boolean canBeNumbered(Table table, Column column) {
    return isNumbered(table, column)
        && table.columns().stream()
            .filter(c -> isNumbered(table, c) && Declarable.canBeNumbered(table, c.name()))
            .findFirst()
            .filter(column::equals)
            .isPresent();
  }

  /** Whether all of these are there as they would be made. */
  boolean has(TypeMapping.UpdateTime update) {
    return triggers.containsAll(update.triggers()) && routines.containsAll(update.routines());
  }

  /** Takes note of what comes with a field, and so needs no saying. */
  void implies(TypeMapping.UpdateTime update) {
    impliedTriggers.addAll(update.triggers());
    impliedRoutines.addAll(update.routines());
  }

  /** Takes note of a check that comes with a field. */
  void implies(ObjectName table, Check check) {
    impliedChecks.computeIfAbsent(table, t -> new HashSet<>()).add(check);
  }

  boolean isImplied(ObjectName table, Check check) {
    return impliedChecks.getOrDefault(table, Set.of()).contains(check);
  }

  boolean isImplied(Trigger trigger) {
    return impliedTriggers.contains(trigger);
  }

  boolean isImplied(Routine routine) {
    return impliedRoutines.contains(routine);
  }

  /** What is said of something; where the database keeps no comments, what was said before. */
  Documentation documentation(@Nullable String comment, @Nullable Documentation known) {
    Documentation before = known == null ? Documentation.NONE : known;
    boolean kept = capabilities.can(Capability.COMMENTS);
    return new Documentation(kept ? comment : before.description(), before.deprecated());
  }

  void unexpressed(Unexpressed item) {
    unexpressed.add(item);
  }

  List<Unexpressed> unexpressed() {
    return List.copyOf(unexpressed);
  }
}
