package dev.okra.migration.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
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
    @Type(value = Change.CreateTable.class, name = "createTable"),
    @Type(value = Change.DropTable.class, name = "dropTable"),
    @Type(value = Change.RenameTable.class, name = "renameTable"),
    @Type(value = Change.AlterTable.class, name = "alterTable"),
    @Type(value = Change.CreateObject.class, name = "createObject"),
    @Type(value = Change.DropObject.class, name = "dropObject"),
    @Type(value = Change.ReplaceObject.class, name = "replaceObject"),
    @Type(value = Change.RenameObject.class, name = "renameObject"),
    @Type(value = Change.AlterEnum.class, name = "alterEnum")
  })
  interface ChangeMixin {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
  @JsonSubTypes({
    @Type(value = TableChange.AddColumn.class, name = "addColumn"),
    @Type(value = TableChange.DropColumn.class, name = "dropColumn"),
    @Type(value = TableChange.RenameColumn.class, name = "renameColumn"),
    @Type(value = TableChange.AlterColumn.class, name = "alterColumn"),
    @Type(value = TableChange.ReorderColumns.class, name = "reorderColumns"),
    @Type(value = TableChange.AddConstraint.class, name = "addConstraint"),
    @Type(value = TableChange.DropConstraint.class, name = "dropConstraint"),
    @Type(value = TableChange.AlterConstraint.class, name = "alterConstraint"),
    @Type(value = TableChange.RenameConstraint.class, name = "renameConstraint"),
    @Type(value = TableChange.AddIndex.class, name = "addIndex"),
    @Type(value = TableChange.DropIndex.class, name = "dropIndex"),
    @Type(value = TableChange.AlterIndex.class, name = "alterIndex"),
    @Type(value = TableChange.RenameIndex.class, name = "renameIndex"),
    @Type(value = TableChange.SetComment.class, name = "setComment"),
    @Type(value = TableChange.SetAttributes.class, name = "setAttributes"),
    @Type(value = TableChange.SetPartitioning.class, name = "setPartitioning")
  })
  interface TableChangeMixin {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "object")
  @JsonSubTypes({
    @Type(value = NamedSchema.class, name = "schema"),
    @Type(value = Extension.class, name = "extension"),
    @Type(value = EnumType.class, name = "enum"),
    @Type(value = Domain.class, name = "domain"),
    @Type(value = Sequence.class, name = "sequence"),
    @Type(value = Routine.class, name = "routine"),
    @Type(value = View.class, name = "view"),
    @Type(value = Trigger.class, name = "trigger"),
    @Type(value = CustomObject.class, name = "other")
  })
  interface SchemaObjectMixin {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "constraint")
  @JsonSubTypes({
    @Type(value = PrimaryKey.class, name = "primaryKey"),
    @Type(value = UniqueConstraint.class, name = "unique"),
    @Type(value = ForeignKey.class, name = "foreignKey"),
    @Type(value = Check.class, name = "check"),
    @Type(value = Exclusion.class, name = "exclusion")
  })
  interface ConstraintMixin {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rows")
  @JsonSubTypes({
    @Type(value = RowScope.AllRows.class, name = "all"),
    @Type(value = RowScope.NonNull.class, name = "nonNull"),
    @Type(value = RowScope.Nulls.class, name = "null"),
    @Type(value = RowScope.Holding.class, name = "holding"),
    @Type(value = RowScope.Duplicates.class, name = "duplicates")
  })
  interface RowScopeMixin {}
}
