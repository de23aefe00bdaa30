package dev.okra.domain.logical;

import java.util.List;
import java.util.function.Function;

/** A member of a model: a value, which has a column, or a relation, which has none of its own. */
public sealed interface Field permits ValueField, RelationField {

  /** The name as written, in camelCase by convention; also the key on the wire. */
  String name();

  /** Description and deprecation. */
  Documentation documentation();

  /** Earlier names, newest first. */
  List<FormerName> formerNames();

  /** The result of the function for this kind of field. */
  <R> R match(Function<ValueField, R> value, Function<RelationField, R> relation);
}
