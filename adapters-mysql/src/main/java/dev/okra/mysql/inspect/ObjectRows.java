package dev.okra.mysql.inspect;

import dev.okra.domain.port.Row;
import dev.okra.mysql.inspect.CreateStatements.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the queries for objects other than tables answered, as far as their names are included. */
record ObjectRows(
    Catalog catalog,
    List<Row> views,
    List<Row> triggers,
    List<Row> routines,
    Map<String, List<Row>> parameters,
    List<Row> events) {
  private static final Set<String> PACKAGES = Set.of("PACKAGE", "PACKAGE BODY");

  static ObjectRows query(Queries queries, Catalog catalog, Predicate<String> included) {
    return new ObjectRows(
        catalog,
        included(queries.own("views"), included),
        included(queries.shared("triggers"), included).stream()
            .filter(r -> included.test(r.text("table_name")))
            .toList(),
        included(queries.shared("routines"), included),
        // A function and a procedure may have the same name.
        queries.shared("parameters").stream()
            .collect(Collectors.groupingBy(r -> r.text("kind") + " " + r.text("routine"))),
        included(queries.shared("events"), included));
  }

  private static List<Row> included(List<Row> rows, Predicate<String> included) {
    return rows.stream().filter(r -> included.test(r.text("name"))).toList();
  }

  /** Whether a row of a routine is one of a package, or of its body (MariaDB). */
  static boolean isPackage(Row routine) {
    return PACKAGES.contains(routine.text("kind"));
  }

  /** The objects that SHOW CREATE has to be asked for. */
  List<Wanted> wanted() {
    List<Wanted> wanted = new ArrayList<>();
    views.stream()
        .filter(v -> v.optionalText("algorithm").isEmpty())
        .forEach(v -> wanted.add(new Wanted("VIEW", v.text("name"))));
    triggers.stream()
        .filter(t -> isUnfaithful(t.optionalText("action")))
        .forEach(t -> wanted.add(new Wanted("TRIGGER", t.text("name"))));
    routines.stream()
        .filter(r -> isPackage(r) || isUnfaithful(r.optionalText("body")))
        .forEach(r -> wanted.add(new Wanted(r.text("kind"), r.text("name"))));
    events.stream()
        .filter(e -> isUnfaithful(e.optionalText("body")))
        .forEach(e -> wanted.add(new Wanted("EVENT", e.text("name"))));
    return wanted;
  }

  private boolean isUnfaithful(Optional<String> body) {
    return body.isPresent() && !catalog.isFaithful(body.get());
  }
}
