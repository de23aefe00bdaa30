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
  private final Definers definers;
  private final CreateStatements createStatements;

  ViewReader(Qualifiers qualifiers, Definers definers, CreateStatements createStatements) {
    this.qualifiers = qualifiers;
    this.definers = definers;
    this.createStatements = createStatements;
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

  private Attributes attributes(Row row) {
    Attributes attributes = Attributes.NONE;
    Optional<String> definer = definers.of(row);
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
