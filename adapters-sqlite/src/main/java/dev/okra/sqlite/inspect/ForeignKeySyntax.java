package dev.okra.sqlite.inspect;

import dev.okra.domain.relational.Deferrability;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.ReferentialAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A foreign key as written, before what it refers to is looked up. */
record ForeignKeySyntax(
    @Nullable String name,
    List<String> columns,
    KeyTarget target,
    ReferentialAction onDelete,
    ReferentialAction onUpdate,
    boolean matchFull,
    Deferrability deferrability) {

  ForeignKey resolved(String table, List<String> ownColumns, List<String> referencedColumns) {
    return new ForeignKey(
        name,
        ownColumns,
        ObjectName.of(table),
        referencedColumns,
        onDelete,
        onUpdate,
        matchFull,
        deferrability,
        true);
  }
}
