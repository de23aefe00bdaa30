package dev.okra.idl.resolve;

import dev.okra.domain.logical.CheckRule;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.Field;
import dev.okra.domain.logical.IndexKey;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.ModelIndex;
import dev.okra.domain.logical.NestedType;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.logical.ViewDefinition;
import dev.okra.idl.directive.Arguments;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.EnumValueNode;
import dev.okra.idl.tree.FieldNode;
import dev.okra.idl.tree.Head;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the schema of one database. */
public final class SchemaBuilder {
  private final Scope scope;
  private final FieldBuilder fieldBuilder;

  private SchemaBuilder(Scope scope) {
    this.scope = scope;
    this.fieldBuilder = new FieldBuilder(scope);
  }

  /** The schema of a scope in which the checker found no error. */
  public static SchemaDefinition build(Scope scope) {
    return new SchemaBuilder(scope).schema();
  }

  private SchemaDefinition schema() {
    List<Model> models = new ArrayList<>();
    List<EnumDefinition> enums = new ArrayList<>();
    List<NestedType> types = new ArrayList<>();
    List<ViewDefinition> views = new ArrayList<>();
    for (ModelScope model : scope.models().values()) {
      models.add(model(model));
    }
    for (DefinitionNode definition : scope.definitions()) {
      switch (definition.kind()) {
        case MODEL -> {}
        case ENUM -> enums.add(enumDefinition(definition));
        case TYPE -> types.add(nestedType(definition));
        case VIEW -> views.add(view(definition));
      }
    }
    return new SchemaDefinition(models, enums, types, views);
  }

  private Model model(ModelScope model) {
    DefinitionNode node = model.node();
    List<Field> fields = new ArrayList<>(node.fields().size());
    for (FieldNode field : node.fields()) {
      RelationSide side = scope.relations().side(field);
      fields.add(side == null ? fieldBuilder.value(field) : fieldBuilder.relation(side));
    }
    Head head = node.head();
    return new Model(
        node.name(),
        scope.namespace(node),
        tableName(head),
        schemaName(head),
        fields,
        model.primaryKey(),
        model.indexes().stream().map(SchemaBuilder::index).toList(),
        checks(head),
        Heads.documentation(head),
        Heads.formerNames(head, PhysicalNames::table));
  }

  /** The table of a model, or the name of a view. */
  public static String tableName(Head head) {
    String name = Arguments.text(head.directive("table"), "name");
    return name != null ? name : PhysicalNames.table(head.name().text());
  }

  /** The type of an enum. */
  public static String enumTypeName(Head head) {
    String name = Arguments.text(head.directive("db"), "type");
    return name != null ? name : PhysicalNames.enumType(head.name().text());
  }

  private static @Nullable String schemaName(Head head) {
    return Arguments.text(head.directive("schema"), "name");
  }

  private static ModelIndex index(IndexDeclaration declaration) {
    DirectiveNode directive = declaration.directive();
    List<IndexKey> keys = declaration.keys();
    return new ModelIndex(
        keys,
        declaration.isUnique(),
        Arguments.text(directive, "name"),
        Arguments.text(directive, "type"),
        Arguments.text(directive, "where"),
        Arguments.texts(directive, "include"),
        Arguments.flag(directive, "nullsDistinct", true));
  }

  static List<CheckRule> checks(Head head) {
    List<CheckRule> checks = new ArrayList<>();
    for (DirectiveNode directive : head.directives()) {
      if (directive.is("check")) {
        String name = Arguments.text(directive, "name");
        checks.add(new CheckRule(name, Arguments.dialects(directive, "expr")));
      }
    }
    return checks;
  }

  private EnumDefinition enumDefinition(DefinitionNode node) {
    Head head = node.head();
    List<EnumDefinition.EnumValue> values = new ArrayList<>();
    for (EnumValueNode value : node.values()) {
      values.add(
          new EnumDefinition.EnumValue(
              value.name(),
              Heads.wireName(value),
              Heads.documentation(value.head()),
              Heads.formerNames(value.head(), name -> name)));
    }
    return new EnumDefinition(
        node.name(),
        scope.namespace(node),
        enumTypeName(head),
        schemaName(head),
        values,
        head.has("open"),
        Heads.documentation(head),
        Heads.formerNames(head, PhysicalNames::enumType));
  }

  private NestedType nestedType(DefinitionNode node) {
    return new NestedType(
        node.name(), scope.namespace(node), valueFields(node), Heads.documentation(node.head()));
  }

  private ViewDefinition view(DefinitionNode node) {
    Head head = node.head();
    boolean materialized = false;
    for (DirectiveNode sql : head.all("sql")) {
      materialized |= Arguments.flag(sql, "materialized", false);
    }
    return new ViewDefinition(
        node.name(),
        scope.namespace(node),
        tableName(head),
        schemaName(head),
        Heads.query(head),
        materialized,
        valueFields(node),
        Heads.documentation(head),
        Heads.formerNames(head, PhysicalNames::table));
  }

  private List<ValueField> valueFields(DefinitionNode node) {
    return node.fields().stream().map(fieldBuilder::value).toList();
  }
}
