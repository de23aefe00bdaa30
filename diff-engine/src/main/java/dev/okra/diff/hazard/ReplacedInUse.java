package dev.okra.diff.hazard;

import dev.okra.diff.compare.LostAttributes;
import dev.okra.diff.compare.OperatorClassUse;
import dev.okra.diff.compare.OperatorUse;
import dev.okra.diff.compare.RetypedAttributes;
import dev.okra.diff.state.ObjectKey;
import dev.okra.diff.state.UserDefinedTypes;
import dev.okra.domain.change.Change;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Domain;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operator, an operator class or an attribute of a type that goes, or such an attribute that
 * gets another type, while a column, a default, a key or a domain stands on it: PostgreSQL refuses
 * to let it go, and a plan does not make those again, since that would take the column's values or
 * the key's references along.
 */
final class ReplacedInUse implements HazardRule {
  private final DatabaseSchema current;
  private final Set<ObjectKey> staying = new HashSet<>();

  /** Objects replaced between two schemas. */
  ReplacedInUse(DatabaseSchema current, DatabaseSchema desired) {
    this.current = current;
    desired.others().forEach(o -> staying.add(ObjectKey.of(o)));
  }

  @Override
  public List<Hazard> judge(Change change, Past past) {
    if (change instanceof Change.ReplaceObject replace
        && replace.before() instanceof CustomObject before
        && replace.after() instanceof CustomObject after) {
      return before.definition().equals(after.definition()) ? List.of() : replaced(before, after);
    }
    return change instanceof Change.DropObject drop
            && drop.object() instanceof CustomObject object
            && staying.contains(ObjectKey.of(object))
        ? replaced(object, object)
        : List.of();
  }

  private List<Hazard> replaced(CustomObject before, CustomObject after) {
    return switch (before.kind()) {
      case "OPERATOR" -> {
        OperatorUse operator = OperatorUse.of(before, current);
        Stream<String> domains =
            current.domains().stream()
                .filter(d -> checks(d).anyMatch(operator::isIn))
                .map(d -> "a check of domain '" + d.name() + "'");
        yield hazards(
            before,
            Stream.of(expressions(operator::isIn), domains, partitions(operator::isIn))
                .flatMap(s -> s));
      }
      case "OPERATOR CLASS" -> {
        OperatorClassUse use = OperatorClassUse.of(before);
        yield hazards(before, Stream.concat(keys(use), partitions(use::isInPartitionKey)));
      }
      case "TYPE" ->
          hazards(
              before,
              Stream.concat(
                  expressions(LostAttributes.between(before, after)::areIn),
                  RetypedAttributes.between(before, after) ? columnsOf(before) : Stream.empty()));
      default -> List.of();
    };
  }

  private Stream<String> expressions(BiPredicate<String, Table> uses) {
    List<String> found = new ArrayList<>();
    for (Table table : current.tables()) {
      for (Column column : table.columns()) {
        if (texts(column).anyMatch(sql -> uses.test(sql, table))) {
          found.add("column '" + column.name() + "' of '" + table.name() + "'");
        }
      }
    }
    return found.stream();
  }

  /** The server changes the type of no attribute while a column holds values with it. */
  private Stream<String> columnsOf(CustomObject type) {
    return current.tables().stream()
        .flatMap(
            t ->
                t.columns().stream()
                    .filter(c -> UserDefinedTypes.isOf(c.type(), type.name()))
                    .map(c -> "column '" + c.name() + "' of '" + t.name() + "'"));
  }

  private Stream<String> partitions(BiPredicate<String, Table> uses) {
    return current.tables().stream()
        .filter(t -> sql(scheme(t)).anyMatch(sql -> uses.test(sql, t)))
        .map(t -> "the partition key of '" + t.name() + "'");
  }

  private static @Nullable Expression scheme(Table table) {
    Partitioning split = table.partitioning();
    return split == null ? null : split.scheme();
  }

  private static Stream<String> texts(Column column) {
    Column.Generated rule = column.generated();
    return Stream.concat(sql(column.defaultValue()), sql(rule == null ? null : rule.expression()));
  }

  private static Stream<String> sql(@Nullable Expression expression) {
    return expression == null ? Stream.empty() : Stream.of(expression.sql());
  }

  private static Stream<String> checks(Domain domain) {
    return domain.checks().stream().map(Check::expression).map(Expression::sql);
  }

  private Stream<String> keys(OperatorClassUse operatorClass) {
    return current.tables().stream()
        .filter(t -> hasKey(t, operatorClass))
        .map(t -> "a key of '" + t.name() + "'");
  }

  private static boolean hasKey(Table table, OperatorClassUse operatorClass) {
    PrimaryKey key = table.primaryKey();
    return (key != null && operatorClass.isIn(key.parts(), table))
        || table.uniqueConstraints().stream()
            .map(UniqueConstraint::parts)
            .anyMatch(parts -> operatorClass.isIn(parts, table));
  }

  private static List<Hazard> hazards(SchemaObject object, Stream<String> users) {
    return users
        .map(
            user ->
                HazardCode.REPLACED_IN_USE.found(
                    "'"
                        + object.name()
                        + "' is made anew or loses a part, and "
                        + user
                        + " stands on it",
                    "the server refuses unless you take that away first, and add it again afterwards",
                    List.of()))
        .toList();
  }
}
