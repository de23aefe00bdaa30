package dev.okra.migration.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.Field;
import dev.okra.domain.logical.IndexKey;
import dev.okra.domain.logical.RelationField;
import dev.okra.domain.logical.Value;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.logical.ValueType;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.SqlType;

/**
 * Says how the kinds of each sealed family are told apart in JSON; the words are part of the file
 * format.
 */
final class ModelMixins {
  private ModelMixins() {}

  static void addTo(SimpleModule module) {
    module.setMixInAnnotation(Field.class, FieldMixin.class);
    module.setMixInAnnotation(ValueType.class, ValueTypeMixin.class);
    module.setMixInAnnotation(Value.class, ValueMixin.class);
    module.setMixInAnnotation(DefaultValue.class, DefaultValueMixin.class);
    module.setMixInAnnotation(IndexKey.class, IndexKeyMixin.class);
    module.setMixInAnnotation(SqlType.class, SqlTypeMixin.class);
    module.setMixInAnnotation(IndexPart.Key.class, PartKeyMixin.class);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = ValueField.class, name = "value"),
    @JsonSubTypes.Type(value = RelationField.class, name = "relation")
  })
  interface FieldMixin {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = ValueType.ScalarType.class, name = "scalar"),
    @JsonSubTypes.Type(value = ValueType.EnumType.class, name = "enum"),
    @JsonSubTypes.Type(value = ValueType.ObjectType.class, name = "object")
  })
  interface ValueTypeMixin {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Value.StringValue.class, name = "string"),
    @JsonSubTypes.Type(value = Value.IntValue.class, name = "int"),
    @JsonSubTypes.Type(value = Value.DecimalValue.class, name = "decimal"),
    @JsonSubTypes.Type(value = Value.BooleanValue.class, name = "boolean"),
    @JsonSubTypes.Type(value = Value.NullValue.class, name = "null"),
    @JsonSubTypes.Type(value = Value.NameValue.class, name = "name"),
    @JsonSubTypes.Type(value = Value.ListValue.class, name = "list"),
    @JsonSubTypes.Type(value = Value.ObjectValue.class, name = "object")
  })
  interface ValueMixin {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = DefaultValue.Generated.class, name = "generated"),
    @JsonSubTypes.Type(value = DefaultValue.Literal.class, name = "literal"),
    @JsonSubTypes.Type(value = DefaultValue.Sql.class, name = "sql")
  })
  interface DefaultValueMixin {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = IndexKey.FieldKey.class, name = "field"),
    @JsonSubTypes.Type(value = IndexKey.ExpressionKey.class, name = "expression")
  })
  interface IndexKeyMixin {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = SqlType.BuiltIn.class, name = "builtIn"),
    @JsonSubTypes.Type(value = SqlType.UserDefined.class, name = "userDefined"),
    @JsonSubTypes.Type(value = SqlType.ArrayOf.class, name = "array"),
    @JsonSubTypes.Type(value = SqlType.InlineEnum.class, name = "enum"),
    @JsonSubTypes.Type(value = SqlType.InlineSet.class, name = "set"),
    @JsonSubTypes.Type(value = SqlType.Unknown.class, name = "unknown")
  })
  interface SqlTypeMixin {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = IndexPart.ColumnKey.class, name = "column"),
    @JsonSubTypes.Type(value = IndexPart.ExpressionKey.class, name = "expression")
  })
  interface PartKeyMixin {}
}
