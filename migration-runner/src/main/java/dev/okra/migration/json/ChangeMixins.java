package dev.okra.migration.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.Domain;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.Extension;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.NamedSchema;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.domain.relational.View;

/** Says how the kinds of changes and of what they hold are told apart in JSON. */
final class ChangeMixins {
  private ChangeMixins() {}

  static void addTo(SimpleModule module) {
    module.setMixInAnnotation(Change.class, ChangeMixin.class);
    module.setMixInAnnotation(TableChange.class, TableChangeMixin.class);
    module.setMixInAnnotation(SchemaObject.class, SchemaObjectMixin.class);
    module.setMixInAnnotation(Constraint.class, ConstraintMixin.class);
    module.setMixInAnnotation(RowScope.class, RowScopeMixin.class);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Change.CreateTable.class, name = "createTable"),
    @JsonSubTypes.Type(value = Change.DropTable.class, name = "dropTable"),
    @JsonSubTypes.Type(value = Change.RenameTable.class, name = "renameTable"),
    @JsonSubTypes.Type(value = Change.AlterTable.class, name = "alterTable"),
    @JsonSubTypes.Type(value = Change.CreateObject.class, name = "createObject"),
    @JsonSubTypes.Type(value = Change.DropObject.class, name = "dropObject"),
    @JsonSubTypes.Type(value = Change.ReplaceObject.class, name = "replaceObject"),
    @JsonSubTypes.Type(value = Change.RenameObject.class, name = "renameObject"),
    @JsonSubTypes.Type(value = Change.AlterEnum.class, name = "alterEnum")
  })
  interface ChangeMixin {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = TableChange.AddColumn.class, name = "addColumn"),
    @JsonSubTypes.Type(value = TableChange.DropColumn.class, name = "dropColumn"),
    @JsonSubTypes.Type(value = TableChange.RenameColumn.class, name = "renameColumn"),
    @JsonSubTypes.Type(value = TableChange.AlterColumn.class, name = "alterColumn"),
    @JsonSubTypes.Type(value = TableChange.ReorderColumns.class, name = "reorderColumns"),
    @JsonSubTypes.Type(value = TableChange.AddConstraint.class, name = "addConstraint"),
    @JsonSubTypes.Type(value = TableChange.DropConstraint.class, name = "dropConstraint"),
    @JsonSubTypes.Type(value = TableChange.AlterConstraint.class, name = "alterConstraint"),
    @JsonSubTypes.Type(value = TableChange.RenameConstraint.class, name = "renameConstraint"),
    @JsonSubTypes.Type(value = TableChange.AddIndex.class, name = "addIndex"),
    @JsonSubTypes.Type(value = TableChange.DropIndex.class, name = "dropIndex"),
    @JsonSubTypes.Type(value = TableChange.AlterIndex.class, name = "alterIndex"),
    @JsonSubTypes.Type(value = TableChange.RenameIndex.class, name = "renameIndex"),
    @JsonSubTypes.Type(value = TableChange.SetComment.class, name = "setComment"),
    @JsonSubTypes.Type(value = TableChange.SetAttributes.class, name = "setAttributes"),
    @JsonSubTypes.Type(value = TableChange.SetPartitioning.class, name = "setPartitioning")
  })
  interface TableChangeMixin {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "object")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = NamedSchema.class, name = "schema"),
    @JsonSubTypes.Type(value = Extension.class, name = "extension"),
    @JsonSubTypes.Type(value = EnumType.class, name = "enum"),
    @JsonSubTypes.Type(value = Domain.class, name = "domain"),
    @JsonSubTypes.Type(value = Sequence.class, name = "sequence"),
    @JsonSubTypes.Type(value = Routine.class, name = "routine"),
    @JsonSubTypes.Type(value = View.class, name = "view"),
    @JsonSubTypes.Type(value = Trigger.class, name = "trigger"),
    @JsonSubTypes.Type(value = CustomObject.class, name = "other")
  })
  interface SchemaObjectMixin {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "constraint")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = PrimaryKey.class, name = "primaryKey"),
    @JsonSubTypes.Type(value = UniqueConstraint.class, name = "unique"),
    @JsonSubTypes.Type(value = ForeignKey.class, name = "foreignKey"),
    @JsonSubTypes.Type(value = Check.class, name = "check"),
    @JsonSubTypes.Type(value = Exclusion.class, name = "exclusion")
  })
  interface ConstraintMixin {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rows")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = RowScope.AllRows.class, name = "all"),
    @JsonSubTypes.Type(value = RowScope.NonNull.class, name = "nonNull"),
    @JsonSubTypes.Type(value = RowScope.Nulls.class, name = "null"),
    @JsonSubTypes.Type(value = RowScope.Holding.class, name = "holding"),
    @JsonSubTypes.Type(value = RowScope.Duplicates.class, name = "duplicates")
  })
  interface RowScopeMixin {}
}
