package dev.okra.domain.mapping;

import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.Relation;
import dev.okra.domain.logical.Relation.ReferentialRule;
import dev.okra.domain.logical.RelationField;
import dev.okra.domain.port.Capability;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.ReferentialAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes foreign keys of the sides of relations that own one. */
final class RelationMapper {
  private final MappingContext context;
  private final ColumnMapper columns;

  RelationMapper(MappingContext context, ColumnMapper columns) {
    this.context = context;
    this.columns = columns;
  }

  List<ForeignKey> foreignKeys(Model model, ObjectName table) {
    return model
        .relationFields()
        .filter(RelationField::ownsForeignKey)
        .map(r -> foreignKey(model, table, r))
        .toList();
  }

  private ForeignKey foreignKey(Model model, ObjectName table, RelationField field) {
    Relation relation = field.relation();
    Model target = context.model(field.target());
    List<String> own = columns.columnNames(model, relation.fields());
    boolean optional =
        relation.fields().stream().noneMatch(f -> ColumnMapper.field(model, f).type().required());
    return ForeignKey.of(
        context.names.foreignKey(table.name(), own),
        own,
        context.tableOf(target),
        columns.columnNames(target, relation.references()),
        action(
            relation.onDelete(),
            optional ? ReferentialAction.SET_NULL : ReferentialAction.RESTRICT,
            model,
            field),
        action(relation.onUpdate(), ReferentialAction.CASCADE, model, field));
  }

  private ReferentialAction action(
      @Nullable ReferentialRule rule,
      ReferentialAction otherwise,
      Model model,
      RelationField field) {
    if (rule == null) {
      return otherwise;
    }
    return switch (rule) {
      case CASCADE -> ReferentialAction.CASCADE;
      case RESTRICT -> ReferentialAction.RESTRICT;
      case SET_NULL -> ReferentialAction.SET_NULL;
      case NO_ACTION -> ReferentialAction.NO_ACTION;
      case SET_DEFAULT -> setDefault(model, field);
    };
  }

  private ReferentialAction setDefault(Model model, RelationField field) {
    if (!context.can(Capability.SET_DEFAULT_ACTION)) {
      context.report(
          MappingCode.ACTION_NOT_POSSIBLE.says(
              context.capabilities.server()
                  + " cannot set a default when the row that '"
                  + field.name()
                  + "' of "
                  + model.name()
                  + " refers to goes",
              "use CASCADE, RESTRICT, SET_NULL or NO_ACTION"));
    }
    return ReferentialAction.SET_DEFAULT;
  }
}
