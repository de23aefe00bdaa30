package dev.okra.domain.pull;

import dev.okra.domain.logical.Documentation;
import dev.okra.domain.logical.Relation;
import dev.okra.domain.logical.RelationField;
import dev.okra.domain.logical.RelationField.Multiplicity;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the two sides of each relation. */
final class RelationPuller {
  private final PullContext context;
  private final FieldNames names;
  private final RelationNames relationNames;

  /** The sides that hold a foreign key, by the table and the last column of the key. */
  private final Map<ObjectName, Map<String, List<RelationField>>> owners = new HashMap<>();

  private final Map<ObjectName, List<RelationField>> others = new HashMap<>();

  RelationPuller(
      PullContext context, FieldNames names, ForeignKeys keys, List<JoinRelation> joins) {
    this.context = context;
    this.names = names;
    this.relationNames = new RelationNames(context, keys, joins);
    joins.forEach(this::join);
    for (Table table : context.models.values()) {
      keys.of(table.name()).forEach(k -> relate(table, k));
    }
  }

  /** The relations whose foreign key ends with a column. */
  List<RelationField> after(ObjectName table, String column) {
    return owners.getOrDefault(table, Map.of()).getOrDefault(column, List.of());
  }

  /** The sides of a model that hold no foreign key. */
  List<RelationField> others(ObjectName table) {
    return others.getOrDefault(table, List.of());
  }

  /**
   * The names of both sides, and what was known of them.
   *
   * @param fields those of the owner that the key is over
   */
  private record Ends(
      @Nullable String name,
      String field,
      String opposite,
      List<String> fields,
      @Nullable RelationField known,
      @Nullable RelationField knownOther) {}

  private void relate(Table table, ForeignKey key) {
    KeyFacts facts = new KeyFacts(table, key);
    Ends ends = ends(facts);
    addOwner(facts, ends);
    addOther(facts, ends);
  }

  private Ends ends(KeyFacts facts) {
    Table table = facts.table();
    ObjectName target = facts.key().referencedTable();
    List<String> fields = names.of(table.name(), facts.key().columns());
    RelationField known = knownOwner(table.name(), target, fields);
    RelationField knownOther = known == null ? null : knownOther(target, known);
    String field = known != null ? known.name() : ownerName(table, facts.key());
    String opposite =
        knownOther != null ? knownOther.name() : otherName(table, target, field, facts.unique());
    String name =
        known != null
            ? known.relation().name()
            : relationNames.of(table.name(), target, names.model(table.name()), field);
    return new Ends(name, field, opposite, fields, known, knownOther);
  }

  private void addOwner(KeyFacts facts, Ends ends) {
    ObjectName target = facts.key().referencedTable();
    Relation relation =
        new Relation(
            ends.name(),
            ends.opposite(),
            ends.fields(),
            names.of(target, facts.key().referencedColumns()),
            facts.onDelete(),
            facts.onUpdate(),
            null);
    Multiplicity multiplicity = facts.optional() ? Multiplicity.OPTIONAL : Multiplicity.REQUIRED;
    owners
        .computeIfAbsent(facts.table().name(), t -> new HashMap<>())
        .computeIfAbsent(facts.lastColumn(), c -> new ArrayList<>())
        .add(side(ends.field(), names.model(target), multiplicity, relation, ends.known()));
  }

  private void addOther(KeyFacts facts, Ends ends) {
    RelationField known = ends.knownOther();
    String name = known == null ? ends.name() : known.relation().name();
    Relation relation = new Relation(name, ends.field(), List.of(), List.of(), null, null, null);
    Multiplicity many = facts.unique() ? Multiplicity.OPTIONAL : Multiplicity.MANY;
    String owner = names.model(facts.table().name());
    add(
        facts.key().referencedTable(),
        side(ends.opposite(), owner, kept(known, many), relation, known));
  }

  /** How many there may be, as it was written where that fits. */
  private static Multiplicity kept(@Nullable RelationField known, Multiplicity found) {
    boolean fits =
        known != null
            && (known.multiplicity() == Multiplicity.MANY) == (found == Multiplicity.MANY);
    return fits && known != null ? known.multiplicity() : found;
  }

  private static RelationField side(
      String name,
      String target,
      Multiplicity multiplicity,
      Relation relation,
      @Nullable RelationField known) {
    return new RelationField(
        name,
        target,
        multiplicity,
        relation,
        known == null ? Documentation.NONE : known.documentation(),
        known == null ? List.of() : known.formerNames());
  }

  private void add(ObjectName table, RelationField field) {
    others.computeIfAbsent(table, t -> new ArrayList<>()).add(field);
  }

  private @Nullable RelationField knownOwner(
      ObjectName table, ObjectName target, List<String> fields) {
    return context.known.relations(table).stream()
        .filter(r -> r.relation().fields().equals(fields))
        .filter(r -> r.target().equals(names.model(target)))
        .findFirst()
        .orElse(null);
  }

  private @Nullable RelationField knownOther(ObjectName target, RelationField owner) {
    return context.known.relations(target).stream()
        .filter(r -> r.name().equals(owner.relation().opposite()))
        .findFirst()
        .orElse(null);
  }

  private String ownerName(Table table, ForeignKey key) {
    String column = key.columns().get(key.columns().size() - 1);
    String field = IdlNames.field(column);
    String target = decapitalised(names.model(key.referencedTable()));
    for (String end : List.of("Id", "Uuid", "Key", "Code")) {
      if (key.columns().size() == 1 && field.endsWith(end) && field.length() > end.length()) {
        String stem = field.substring(0, field.length() - end.length());
        return names.takeRelation(table.name(), stem);
      }
    }
    boolean free = names.isFree(table.name(), target);
    return names.takeRelation(table.name(), free ? target : field + "Ref");
  }

  private String otherName(Table table, ObjectName target, String field, boolean unique) {
    String model = decapitalised(names.model(table.name()));
    String plain = unique ? model : RelationNames.plural(model);
    boolean self = table.name().equals(target);
    boolean free = !self && names.isFree(target, plain);
    String by = plain + "By" + Character.toUpperCase(field.charAt(0)) + field.substring(1);
    return names.takeRelation(target, free ? plain : by);
  }

  private static String decapitalised(String model) {
    return Character.toLowerCase(model.charAt(0)) + model.substring(1);
  }

  private void join(JoinRelation join) {
    ObjectName first = join.first().table();
    ObjectName second = join.second().table();
    RelationField known = knownJoin(join);
    RelationField knownOther = known == null ? null : knownOther(second, known);
    String one = listName(first, second, join.first().field(), known);
    String other = listName(second, first, join.second().field(), knownOther);
    String name =
        known != null
            ? known.relation().name()
            : relationNames.of(first, second, names.model(first), one);
    String otherName = knownOther == null ? name : knownOther.relation().name();
    String table = join.table().name().name();
    add(first, list(one, second, joined(name, other, table), known));
    add(second, list(other, first, joined(otherName, one, table), knownOther));
  }

  private @Nullable RelationField knownJoin(JoinRelation join) {
    return context.known.relations(join.first().table()).stream()
        .filter(r -> join.table().name().name().equals(r.relation().joinTable()))
        .filter(r -> r.target().equals(names.model(join.second().table())))
        .filter(r -> join.first().field() == null || r.name().equals(join.first().field()))
        .findFirst()
        .orElse(null);
  }

  private static Relation joined(@Nullable String name, String opposite, String table) {
    return new Relation(name, opposite, List.of(), List.of(), null, null, table);
  }

  private RelationField list(
      String name, ObjectName target, Relation relation, @Nullable RelationField known) {
    return side(name, names.model(target), Multiplicity.MANY, relation, known);
  }

  private String listName(
      ObjectName table, ObjectName target, @Nullable String wished, @Nullable RelationField known) {
    if (known != null) {
      return known.name();
    }
    String plain = RelationNames.plural(decapitalised(names.model(target)));
    return names.takeRelation(table, wished == null ? plain : wished);
  }
}
