package dev.okra.domain.pull;

import dev.okra.domain.logical.Documentation;
import dev.okra.domain.logical.Relation;
import dev.okra.domain.logical.Relation.ReferentialRule;
import dev.okra.domain.logical.RelationField;
import dev.okra.domain.logical.RelationField.Multiplicity;
import dev.okra.domain.mapping.Declarable;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

  private void relate(Table table, ForeignKey key) {
    ObjectName target = key.referencedTable();
    List<String> fields = names.of(table.name(), key.columns());
    RelationField known = knownOwner(table.name(), target, fields);
    RelationField knownOther = known == null ? null : knownOther(target, known);
    boolean unique = isUnique(table, Set.copyOf(key.columns()));
    String field = known != null ? known.name() : ownerName(table, key);
    String opposite =
        knownOther != null ? knownOther.name() : otherName(table, target, field, unique);
    String name =
        known != null
            ? known.relation().name()
            : relationNames.of(table.name(), target, names.model(table.name()), field);
    boolean optional = nullable(table, key).findAny().isPresent();
    Relation own =
        new Relation(
            name,
            opposite,
            fields,
            names.of(target, key.referencedColumns()),
            rule(key.onDelete(), standard(table, key)),
            rule(key.onUpdate(), ReferentialAction.CASCADE),
            null);
    RelationField owner =
        side(
            field,
            names.model(target),
            optional ? Multiplicity.OPTIONAL : Multiplicity.REQUIRED,
            own,
            known);
    String last = key.columns().get(key.columns().size() - 1);
    owners
        .computeIfAbsent(table.name(), t -> new HashMap<>())
        .computeIfAbsent(last, c -> new ArrayList<>())
        .add(owner);
    String otherName = knownOther == null ? name : knownOther.relation().name();
    Relation back = new Relation(otherName, field, List.of(), List.of(), null, null, null);
    Multiplicity many = unique ? Multiplicity.OPTIONAL : Multiplicity.MANY;
    add(
        target,
        side(opposite, names.model(table.name()), kept(knownOther, many), back, knownOther));
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

  private static Stream<String> nullable(Table table, ForeignKey key) {
    return key.columns().stream().filter(c -> table.column(c).map(x -> x.nullable()).orElse(false));
  }

  /** What a deletion does where the relation does not say it. */
  private static ReferentialAction standard(Table table, ForeignKey key) {
    boolean optional = nullable(table, key).count() == key.columns().size();
    return optional ? ReferentialAction.SET_NULL : ReferentialAction.RESTRICT;
  }

  private static @Nullable ReferentialRule rule(
      ReferentialAction action, ReferentialAction standard) {
    if (action == standard) {
      return null;
    }
    return switch (action) {
      case CASCADE -> ReferentialRule.CASCADE;
      case RESTRICT -> ReferentialRule.RESTRICT;
      case SET_NULL -> ReferentialRule.SET_NULL;
      case SET_DEFAULT -> ReferentialRule.SET_DEFAULT;
      case NO_ACTION -> ReferentialRule.NO_ACTION;
    };
  }

  /** Whether the schema can say that no two rows agree in these columns. */
  private static boolean isUnique(Table table, Set<String> columns) {
    PrimaryKey key = table.primaryKey();
    return (key != null && Set.copyOf(key.columns()).equals(columns))
        || table.uniqueConstraints().stream()
            .anyMatch(
                u -> Declarable.obstacle(u).isEmpty() && Set.copyOf(u.columns()).equals(columns))
        || table.indexes().stream()
            .anyMatch(i -> i.unique() && i.where() == null && isOver(i, columns));
  }

  private static boolean isOver(Index index, Set<String> columns) {
    Set<String> own = new HashSet<>();
    for (IndexPart part : index.parts()) {
      own.add(part.key().match(c -> c.column(), e -> "(expression)"));
    }
    return Declarable.obstacle(index).isEmpty() && own.equals(columns);
  }

  private void join(JoinRelation join) {
    ObjectName first = join.first().table();
    ObjectName second = join.second().table();
    Optional<RelationField> known =
        context.known.relations(first).stream()
            .filter(r -> join.table().name().name().equals(r.relation().joinTable()))
            .filter(r -> r.target().equals(names.model(second)))
            .filter(r -> join.first().field() == null || r.name().equals(join.first().field()))
            .findFirst();
    RelationField knownOther = known.map(k -> knownOther(second, k)).orElse(null);
    String one = listName(first, second, join.first().field(), known.orElse(null));
    String other = listName(second, first, join.second().field(), knownOther);
    String name =
        known.isPresent()
            ? known.get().relation().name()
            : relationNames.of(first, second, names.model(first), one);
    String otherName = knownOther == null ? name : knownOther.relation().name();
    String table = join.table().name().name();
    add(
        first,
        list(
            one,
            second,
            new Relation(name, other, List.of(), List.of(), null, null, table),
            known.orElse(null)));
    add(
        second,
        list(
            other,
            first,
            new Relation(otherName, one, List.of(), List.of(), null, null, table),
            knownOther));
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
