package dev.okra.domain.pull;

import dev.okra.domain.logical.Field;
import dev.okra.domain.logical.FieldRules;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.ModelIndex;
import dev.okra.domain.logical.Namespace;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes models of tables. */
final class ModelPuller {
  private final PullContext context;
  private final FieldNames names;
  private final ColumnPuller columns;
  private final RelationPuller relations;
  private final IndexPuller indexes;

  ModelPuller(
      PullContext context, FieldNames names, ColumnPuller columns, RelationPuller relations) {
    this.context = context;
    this.names = names;
    this.columns = columns;
    this.relations = relations;
    this.indexes = new IndexPuller(context, names);
  }

  Model model(Table table) {
    Model known = context.known.model(table.name()).orElse(null);
    boolean confirmed = context.known.confirms(table.name());
    // The fields come first: they say which checks come with them.
    List<ValueField> values = table.columns().stream().map(c -> columns.field(table, c)).toList();
    CheckPuller checks = CheckPuller.of(context, table);
    List<ModelIndex> found = indexes.indexes(table);
    PrimaryKey key = Objects.requireNonNull(table.primaryKey(), "a model has a primary key");
    String schema = table.name().schema();
    for (Exclusion exclusion : table.exclusions()) {
      context.unexpressed(
          new Unexpressed(
              table.name(),
              "exclusion constraint '" + exclusion.name() + "'",
              "a schema has none"));
    }
    return new Model(
        names.model(table.name()),
        known == null ? Namespace.NONE : known.namespace(),
        table.name().name(),
        schema.isEmpty() ? null : schema,
        fields(table, values, checks),
        names.of(table.name(), key.columns()),
        confirmed && known != null ? known.indexes() : found,
        confirmed && known != null ? known.checks() : checks.ofModel(),
        context.documentation(table.comment(), known == null ? null : known.documentation()),
        known == null ? List.of() : known.formerNames());
  }

  private List<Field> fields(Table table, List<ValueField> values, CheckPuller checks) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Column column = table.columns().get(i);
      ValueField field = values.get(i);
      boolean confirmed = context.known.confirms(table.name());
      fields.add(confirmed ? field : withChecks(field, checks, column));
      fields.addAll(relations.after(table.name(), column.name()));
    }
    fields.addAll(relations.others(table.name()));
    return fields;
  }

  private static ValueField withChecks(ValueField field, CheckPuller checks, Column column) {
    FieldRules rules = field.rules();
    return new ValueField(
        field.name(),
        field.type(),
        field.storage(),
        new FieldRules(
            rules.defaultValue(),
            rules.updatedAt(),
            rules.length(),
            rules.precision(),
            checks.of(column.name())),
        field.sensitive(),
        field.documentation(),
        field.formerNames());
  }
}
