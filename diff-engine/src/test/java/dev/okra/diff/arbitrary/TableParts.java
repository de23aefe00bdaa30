package dev.okra.diff.arbitrary;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Deferrability;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random columns, keys, checks and indexes of one table. */
final class TableParts {
  private final Dice dice;
  private final SchemaTraits traits;
  private final List<EnumType> enums;

  TableParts(Dice dice, SchemaTraits traits, List<EnumType> enums) {
    this.dice = dice;
    this.traits = traits;
    this.enums = enums;
  }

  Column column(String name) {
    if (traits.enumTypes() && !enums.isEmpty() && dice.onceIn(3)) {
      return enumColumn(name, dice.oneOf(enums));
    }
    Column column = Column.of(name, dice.oneOf(traits.types()), dice.onceIn(2));
    if (dice.onceIn(4)) {
      column = column.withDefault(new Expression(dice.onceIn(2) ? "'x'" : "1"));
    }
    return dice.onceIn(6) ? column.withComment("about " + name) : column;
  }

  private Column enumColumn(String name, EnumType type) {
    SqlType user = new SqlType.UserDefined(type.name());
    if (dice.onceIn(5)) {
      return Column.of(name, new SqlType.ArrayOf(user), dice.onceIn(2));
    }
    Column column = Column.of(name, user, dice.onceIn(2));
    return dice.onceIn(2)
        ? column.withDefault(GeneratedTexts.enumDefault(type, dice.oneOf(type.values())))
        : column;
  }

  PrimaryKey primaryKey(Table table) {
    return PrimaryKey.of(named(table.name().name() + "_pkey"), List.of("id"));
  }

  Index index(Table table) {
    List<String> columns = dice.some(columnNames(table), 2);
    boolean unique = dice.onceIn(2);
    List<IndexPart> parts = new ArrayList<>(columns.stream().map(IndexPart::column).toList());
    if (!unique && dice.onceIn(4)) {
      parts.set(0, IndexPart.expression("lower(" + columns.get(0) + ")"));
    } else if (dice.onceIn(4)) {
      parts.set(0, parts.get(0).withDescending(true));
    }
    Index index = Index.of(Names.of(table, columns, unique ? "key" : "idx"), unique, parts);
    return dice.onceIn(5)
        ? index.withWhere(new Expression(columns.get(0) + " IS NOT NULL"))
        : index;
  }

  UniqueConstraint unique(Table table) {
    List<String> columns = dice.some(columnNames(table), 2);
    return UniqueConstraint.of(named(Names.of(table, columns, "unique")), columns);
  }

  Check check(Table table) {
    String column = dice.oneOf(columnNames(table));
    Check check =
        Check.of(
            named(Names.of(table, List.of(column), "check")),
            column + " <> '" + dice.oneOf(Names.VALUES) + "'");
    return dice.onceIn(6) && traits.namedConstraints()
        ? new Check(check.name(), check.expression(), false, true, false)
        : check;
  }

  /**
   * A foreign key to a key of another table, or of the same one, over a column of the right type if
   * any.
   */
  Stream<ForeignKey> foreignKey(Table table, List<Table> others) {
    Table referenced = dice.onceIn(5) ? table : dice.oneOf(others);
    List<String> target = dice.oneOf(keysOf(referenced));
    if (target.size() != 1 || referenced.column(target.get(0)).isEmpty()) {
      return Stream.empty();
    }
    SqlType type = referenced.column(target.get(0)).orElseThrow().type();
    return dice.shuffled(table.columns()).stream()
        .filter(c -> c.type().equals(type) && !c.name().equals("id"))
        .limit(1)
        .map(c -> foreignKey(table, c.name(), referenced, target));
  }

  private ForeignKey foreignKey(Table table, String column, Table referenced, List<String> target) {
    ReferentialAction action =
        dice.onceIn(2) ? ReferentialAction.CASCADE : ReferentialAction.NO_ACTION;
    ForeignKey key =
        ForeignKey.of(
            named(Names.of(table, List.of(column), "fkey")),
            List.of(column),
            referenced.name(),
            target,
            action,
            ReferentialAction.NO_ACTION);
    return dice.onceIn(6)
        ? new ForeignKey(
            key.name(),
            key.columns(),
            key.referencedTable(),
            key.referencedColumns(),
            key.onDelete(),
            key.onUpdate(),
            false,
            Deferrability.INITIALLY_DEFERRED,
            true)
        : key;
  }

  private static List<List<String>> keysOf(Table table) {
    List<List<String>> keys = new ArrayList<>();
    keys.add(List.of("id"));
    table.uniqueConstraints().forEach(u -> keys.add(u.columns()));
    table.indexes().stream()
        .map(i -> columns(i.parts()))
        .filter(c -> Fitting.isKey(table, c))
        .forEach(keys::add);
    return keys;
  }

  private static List<String> columns(List<IndexPart> parts) {
    return parts.stream()
        .flatMap(p -> p.key().match(k -> Stream.of(k.column()), k -> Stream.<String>empty()))
        .toList();
  }

  Attributes attributes() {
    return dice.onceIn(6)
        ? Attributes.of("fillfactor", "" + (70 + dice.below(3)))
        : Attributes.NONE;
  }

  private static List<String> columnNames(Table table) {
    return table.columns().stream().map(Column::name).toList();
  }

  private @Nullable String named(String name) {
    return traits.namedConstraints() ? name : null;
  }
}
