package dev.okra.postgres.inspect;

import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Row;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ObjectName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what the queries of views yield. */
final class ViewColumnReader {
  private final Place place;
  private final TypeReader types;
  private final InspectionScope scope;

  ViewColumnReader(Place place, InspectionScope scope) {
    this.place = place;
    this.types = new TypeReader(place);
    this.scope = scope;
  }

  Map<ObjectName, List<Column>> read(CatalogQueries queries) {
    Map<ObjectName, List<Column>> columns = new LinkedHashMap<>();
    for (Row row : queries.rows("view_columns")) {
      ObjectName view = place.name(row.text("schema"), row.text("view"));
      if (!scope.leavesOut(view.name())) {
        columns.computeIfAbsent(view, v -> new ArrayList<>()).add(column(row));
      }
    }
    return columns;
  }

  private Column column(Row row) {
    return Column.of(row.text("name"), types.type(row), row.flag("nullable"))
        .withComment(row.optionalText("comment").orElse(null));
  }
}
