package dev.okra.mysql.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.View;
import dev.okra.mysql.type.ReportedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads views. The columns' names are always there: MySQL keeps them apart from the query. */
final class ViewReader {
  private final Qualifiers qualifiers;
  private final TableRows rows;
  private final CreateStatements createStatements;

  ViewReader(Qualifiers qualifiers, TableRows rows, CreateStatements createStatements) {
    this.qualifiers = qualifiers;
    this.rows = rows;
    this.createStatements = createStatements;
  }

  View read(Row row) {
    String query = row.text("query");
    if (query.isBlank()) {
      throw CreateStatements.unreadable("view", row.text("name"));
    }
    return new View(
        ObjectName.of(row.text("name")),
        rows.columns(row.text("name")).stream().map(c -> c.text("name")).toList(),
        new Expression(ReportedText.expression(qualifiers.without(query))),
        false,
        List.of(),
        List.copyOf(qualifiers.relationsIn(query)),
        null,
        attributes(row, query));
  }

  private Attributes attributes(Row row, String query) {
    Attributes attributes = rows.settings().of(row, query, false);
    Optional<String> definer = rows.definers().of(row);
    if (definer.isPresent()) {
      attributes = attributes.with(ViewAttributes.DEFINER, definer.get());
    }
    String check = row.text("check_option");
    if (!check.equals("NONE")) {
      attributes = attributes.with(ViewAttributes.CHECK_OPTION, check.toLowerCase(Locale.ROOT));
    }
    if (row.text("security").equals("INVOKER")) {
      attributes = attributes.with(ViewAttributes.SECURITY, "invoker");
    }
    String algorithm =
        row.optionalText("algorithm")
            .orElseGet(() -> createStatements.viewAlgorithm(row.text("name")));
    return algorithm.equals("UNDEFINED")
        ? attributes
        : attributes.with(ViewAttributes.ALGORITHM, algorithm.toLowerCase(Locale.ROOT));
  }
}
