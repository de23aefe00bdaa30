package dev.okra.mysql.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.View;
import dev.okra.mysql.type.ReportedText;
import java.util.List;
import java.util.Locale;

/** Reads views. The columns' names are always there: MySQL keeps them apart from the query. */
final class ViewReader {
  private final Qualifiers qualifiers;

  ViewReader(Qualifiers qualifiers) {
    this.qualifiers = qualifiers;
  }

  View read(Row row, List<Row> columns) {
    String query = row.text("query");
    return new View(
        ObjectName.of(row.text("name")),
        columns.stream().map(c -> c.text("name")).toList(),
        new Expression(ReportedText.expression(qualifiers.without(query))),
        false,
        List.of(),
        List.copyOf(qualifiers.relationsIn(query)),
        null,
        attributes(row));
  }

  private static Attributes attributes(Row row) {
    Attributes attributes = Attributes.NONE;
    String check = row.text("check_option");
    if (!check.equals("NONE")) {
      attributes = attributes.with(ViewAttributes.CHECK_OPTION, check.toLowerCase(Locale.ROOT));
    }
    if (row.text("security").equals("INVOKER")) {
      attributes = attributes.with(ViewAttributes.SECURITY, "invoker");
    }
    String algorithm = row.text("algorithm");
    return algorithm.equals("UNDEFINED")
        ? attributes
        : attributes.with(ViewAttributes.ALGORITHM, algorithm.toLowerCase(Locale.ROOT));
  }
}
