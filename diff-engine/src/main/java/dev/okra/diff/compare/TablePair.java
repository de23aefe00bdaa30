package dev.okra.diff.compare;

import dev.okra.domain.change.ValueRename;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Table;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A table as it is and as it is to be.
 *
 * @param before the table as it is, already by the name that it is to have
 * @param after the table as it is to be
 * @param columnRenames from columns as they are called to as they are to be called
 * @param valueRenames from columns, as they are to be called, to values that their rows are to hold
 *     under another name
 * @param references what a foreign key refers to once the columns of other tables are renamed as
 *     well
 */
public record TablePair(
    Table before,
    Table after,
    Map<String, String> columnRenames,
    Map<String, List<ValueRename>> valueRenames,
    UnaryOperator<ForeignKey> references) {

  public TablePair {
    columnRenames = Map.copyOf(columnRenames);
    valueRenames = Map.copyOf(valueRenames);
  }
}
