package dev.okra.diff.arbitrary;

import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.domain.relational.View;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives other names to everything at once, in every place, texts included; names may change places.
 *
 * @param tables from tables before to after
 * @param columns from columns before, by their tables before, to their names after
 * @param enums from enum types before to after
 * @param values from values before, by their types before, to after
 */
record Renaming(
    Map<ObjectName, ObjectName> tables,
    Map<ObjectName, Map<String, String>> columns,
    Map<ObjectName, ObjectName> enums,
    Map<ObjectName, Map<String, String>> values) {
  private static final Pattern WORD = Pattern.compile("\\w+");

  DatabaseSchema apply(DatabaseSchema schema) {
    return schema
        .withEnums(schema.enums().stream().map(this::renamed).toList())
        .withTables(schema.tables().stream().map(this::renamed).toList())
        .withViews(schema.views().stream().map(this::renamed).toList())
        .withTriggers(schema.triggers().stream().map(this::renamed).toList())
        .withSequences(schema.sequences().stream().map(this::renamed).toList());
  }

  ObjectName table(ObjectName before) {
    return tables.getOrDefault(before, before);
  }

  private String column(ObjectName table, String before) {
    return columns.getOrDefault(table, Map.of()).getOrDefault(before, before);
  }

  private List<String> columns(ObjectName table, List<String> before) {
    return before.stream().map(c -> column(table, c)).toList();
  }

  private EnumType renamed(EnumType type) {
    Map<String, String> names = values.getOrDefault(type.name(), Map.of());
    return new EnumType(
        enums.getOrDefault(type.name(), type.name()),
        type.values().stream().map(v -> names.getOrDefault(v, v)).toList(),
        type.comment());
  }

  private Table renamed(Table table) {
    ObjectName name = table.name();
    PrimaryKey key = table.primaryKey();
    return table
        .withName(table(name))
        .withColumns(table.columns().stream().map(c -> renamed(c, name)).toList())
        .withPrimaryKey(key == null ? null : key.withParts(parts(name, key.parts())))
        .withUniqueConstraints(
            table.uniqueConstraints().stream()
                .map(u -> UniqueConstraint.of(u.name(), columns(name, u.columns())))
                .toList())
        .withForeignKeys(table.foreignKeys().stream().map(k -> renamed(k, name)).toList())
        .withChecks(table.checks().stream().map(c -> renamed(c, name)).toList())
        .withIndexes(table.indexes().stream().map(i -> renamed(i, name)).toList());
  }

  private Column renamed(Column column, ObjectName table) {
    Column named = column.withName(column(table, column.name()));
    ObjectName type = typeOf(column.type());
    if (type == null) {
      return named;
    }
    SqlType user = new SqlType.UserDefined(enums.getOrDefault(type, type));
    boolean array = column.type() instanceof SqlType.ArrayOf;
    Column typed = named.withType(array ? new SqlType.ArrayOf(user) : user);
    Expression value = column.defaultValue();
    return value == null ? typed : typed.withDefault(enumDefault(type, value));
  }

  private Expression enumDefault(ObjectName type, Expression value) {
    String text = value.sql().substring(1, value.sql().indexOf("'::"));
    String renamed = values.getOrDefault(type, Map.of()).getOrDefault(text, text);
    ObjectName after = enums.getOrDefault(type, type);
    return GeneratedTexts.enumDefault(new EnumType(after, List.of(), null), renamed);
  }

  private static @Nullable ObjectName typeOf(SqlType type) {
    if (type instanceof SqlType.ArrayOf array) {
      return typeOf(array.element());
    }
    return type instanceof SqlType.UserDefined user ? user.name() : null;
  }

  private ForeignKey renamed(ForeignKey key, ObjectName table) {
    return key.withColumns(
        columns(table, key.columns()),
        table(key.referencedTable()),
        columns(key.referencedTable(), key.referencedColumns()));
  }

  private Check renamed(Check check, ObjectName table) {
    return check.withExpression(text(check.expression(), table));
  }

  private Index renamed(Index index, ObjectName table) {
    Expression where = index.where();
    return index
        .withParts(parts(table, index.parts()))
        .withWhere(where == null ? null : text(where, table));
  }

  private List<IndexPart> parts(ObjectName table, List<IndexPart> parts) {
    return parts.stream()
        .map(
            p ->
                p.withKey(
                    p.key()
                        .match(
                            k -> new IndexPart.ColumnKey(column(table, k.column())),
                            k -> new IndexPart.ExpressionKey(text(k.expression(), table)))))
        .toList();
  }

  private Expression text(Expression text, ObjectName table) {
    return new Expression(WORD.matcher(text.sql()).replaceAll(word -> column(table, word.group())));
  }

  private View renamed(View view) {
    ObjectName relation = view.dependencies().get(0);
    List<String> read = columns(relation, GeneratedTexts.viewColumns(view));
    return new View(
        view.name(),
        view.columns(),
        new Expression(GeneratedTexts.query(table(relation), read)),
        view.materialized(),
        view.indexes(),
        List.of(table(relation)),
        view.comment(),
        view.attributes());
  }

  private Trigger renamed(Trigger trigger) {
    return new Trigger(
        trigger.name(),
        table(trigger.table()),
        trigger.timing(),
        trigger.events(),
        columns(trigger.table(), trigger.updateColumns()),
        trigger.forEachRow(),
        trigger.when(),
        trigger.action(),
        trigger.comment());
  }

  private Sequence renamed(Sequence sequence) {
    ColumnName owner = sequence.owner();
    return owner == null
        ? sequence
        : new Sequence(
            sequence.name(),
            null,
            1,
            1,
            null,
            null,
            1,
            false,
            new ColumnName(table(owner.table()), column(owner.table(), owner.column())),
            null);
  }
}
