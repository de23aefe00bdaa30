package dev.okra.idl.resolve;

import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.DialectText;
import dev.okra.domain.logical.FieldRules;
import dev.okra.domain.logical.FieldStorage;
import dev.okra.domain.logical.Relation;
import dev.okra.domain.logical.RelationField;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.TypeReference;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.logical.ValueType;
import dev.okra.idl.directive.Arguments;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.FieldNode;
import dev.okra.idl.tree.Head;
import dev.okra.idl.tree.TypeNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the fields of models, types and views. */
public final class FieldBuilder {
  private final Scope scope;

  FieldBuilder(Scope scope) {
    this.scope = scope;
  }

  ValueField value(FieldNode field) {
    Head head = field.head();
    return new ValueField(
        field.name(),
        type(field.type()),
        storage(head),
        rules(field),
        head.has("sensitive"),
        Heads.documentation(head),
        Heads.formerNames(head, PhysicalNames::column));
  }

  private TypeReference type(TypeNode type) {
    TypeNode element = type.element();
    ValueType value = valueType(type);
    return element == null
        ? TypeReference.single(value, type.required())
        : TypeReference.listOf(value, type.required(), element.required());
  }

  private ValueType valueType(TypeNode type) {
    String name = type.name().text();
    Optional<Scalar> scalar = Scalar.named(name);
    if (scalar.isPresent()) {
      return new ValueType.ScalarType(scalar.get());
    }
    return scope.kindOf(type) == Scope.TypeKind.ENUM
        ? new ValueType.EnumType(name)
        : new ValueType.ObjectType(name);
  }

  /** The column of a field. */
  public static String columnName(Head head) {
    String name = Arguments.text(head.directive("column"), "name");
    return name != null ? name : PhysicalNames.column(head.name().text());
  }

  private static FieldStorage storage(Head head) {
    DirectiveNode db = head.directive("db");
    DirectiveNode computed = head.directive("computed");
    FieldStorage.Computed expression =
        computed == null
            ? null
            : new FieldStorage.Computed(
                Arguments.dialects(computed, "expr"), Arguments.flag(computed, "stored", true));
    DialectText type = db == null ? DialectText.NONE : Arguments.dialects(db, "type");
    return new FieldStorage(columnName(head), type, expression);
  }

  private FieldRules rules(FieldNode field) {
    Head head = field.head();
    DirectiveNode length = head.directive("length");
    DirectiveNode precision = head.directive("precision");
    return new FieldRules(
        defaultValue(field),
        head.has("updatedAt"),
        length == null
            ? null
            : new FieldRules.Length(
                Arguments.integer(length, "min"), Arguments.integer(length, "max")),
        precision == null ? null : precision(precision),
        SchemaBuilder.checks(head));
  }

  private static FieldRules.Precision precision(DirectiveNode directive) {
    Integer digits = Arguments.integer(directive, "p");
    Integer scale = Arguments.integer(directive, "s");
    return new FieldRules.Precision(
        digits == null ? FieldRules.Precision.DEFAULT.digits() : digits, scale == null ? 0 : scale);
  }

  private @Nullable DefaultValue defaultValue(FieldNode field) {
    DirectiveNode directive = field.head().directive("default");
    if (directive == null) {
      return null;
    }
    boolean enumerated = scope.kindOf(field.type()) == Scope.TypeKind.ENUM;
    return DefaultValues.read(directive, enumerated);
  }

  RelationField relation(RelationSide side) {
    Head head = side.field().head();
    return new RelationField(
        side.field().name(),
        side.target().name(),
        side.multiplicity(),
        relationOf(side),
        Heads.documentation(head),
        Heads.formerNames(head, PhysicalNames::column));
  }

  private Relation relationOf(RelationSide side) {
    RelationSide other = scope.relations().other(side);
    DirectiveNode directive = side.directive();
    return new Relation(
        side.name(),
        other == null ? null : other.field().name(),
        List.copyOf(side.fields()),
        List.copyOf(side.references()),
        rule(directive, "onDelete"),
        rule(directive, "onUpdate"),
        other == null ? null : JoinTables.name(side, other));
  }

  private static Relation.@Nullable ReferentialRule rule(
      @Nullable DirectiveNode directive, String parameter) {
    String name = Arguments.text(directive, parameter);
    return name == null ? null : Relation.ReferentialRule.valueOf(name);
  }
}
