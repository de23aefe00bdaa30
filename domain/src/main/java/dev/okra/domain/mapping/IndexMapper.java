package dev.okra.domain.mapping;

import dev.okra.domain.logical.IndexKey;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.ModelIndex;
import dev.okra.domain.port.Capability;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import java.util.ArrayList;
import java.util.List;

/** Makes indexes; a unique key becomes a unique index on every database. */
final class IndexMapper {
  private final MappingContext context;
  private final ColumnMapper columns;

  IndexMapper(MappingContext context, ColumnMapper columns) {
    this.context = context;
    this.columns = columns;
  }

  List<Index> indexes(Model model, ObjectName table) {
    List<Index> indexes = new ArrayList<>();
    for (ModelIndex index : model.indexes()) {
      if (possible(model, index)) {
        indexes.add(index(model, table, index));
      }
    }
    return indexes;
  }

  private Index index(Model model, ObjectName table, ModelIndex index) {
    List<IndexPart> parts = index.keys().stream().map(k -> part(model, k)).toList();
    List<String> words = index.keys().stream().map(k -> word(model, k)).toList();
    String written = index.name();
    String name =
        written == null
            ? context.names.index(table.name(), words, index.unique())
            : context.fitted(written, "index of " + model.name());
    return new Index(
        name,
        parts,
        index.unique(),
        index.method(),
        include(model, index),
        index.where() == null || !context.can(Capability.PARTIAL_INDEXES)
            ? null
            : new Expression(index.where()),
        index.nullsDistinct(),
        true,
        null,
        Attributes.NONE);
  }

  private IndexPart part(Model model, IndexKey key) {
    boolean descending = key.descending() && context.can(Capability.DESCENDING_INDEXES);
    return key.match(
            field ->
                IndexPart.column(
                    columns.columnName(model, ColumnMapper.field(model, field.field()))),
            expression -> IndexPart.expression(expression.expression()))
        .withDescending(descending);
  }

  private String word(Model model, IndexKey key) {
    return key.match(
        field -> columns.columnName(model, ColumnMapper.field(model, field.field())),
        expression -> "expr");
  }

  private List<String> include(Model model, ModelIndex index) {
    if (index.include().isEmpty() || context.can(Capability.INDEX_INCLUDE)) {
      return columns.columnNames(model, index.include());
    }
    simplified(model, "cannot carry further columns in an index (include:)");
    return List.of();
  }

  private boolean possible(Model model, ModelIndex index) {
    boolean partial = index.where() != null && !context.can(Capability.PARTIAL_INDEXES);
    boolean expression =
        index.keys().stream().anyMatch(IndexKey.ExpressionKey.class::isInstance)
            && !context.can(Capability.EXPRESSION_INDEXES);
    boolean nulls = !index.nullsDistinct() && !context.can(Capability.NULLS_NOT_DISTINCT);
    if (!partial && !expression && !nulls) {
      return true;
    }
    String what =
        partial
            ? "cannot restrict an index by a condition (where:)"
            : expression ? "cannot index an expression" : "cannot treat missing values as equal";
    if (index.unique()) {
      context.report(
          MappingCode.UNIQUE_NOT_POSSIBLE.says(
              context.capabilities.server()
                  + " "
                  + what
                  + ", which @unique of "
                  + model.name()
                  + " needs",
              "leave the condition out, or enforce it in another way on this database"));
      return false;
    }
    simplified(model, what);
    return !expression;
  }

  private void simplified(Model model, String what) {
    context.report(
        MappingCode.INDEX_SIMPLIFIED.says(
            context.capabilities.server()
                + " "
                + what
                + "; an index of "
                + model.name()
                + " is made without it",
            "rows stay correct; queries may be slower than on other databases"));
  }
}
