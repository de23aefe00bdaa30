package dev.okra.domain.mapping;

import dev.okra.domain.logical.ViewDefinition;
import dev.okra.domain.port.Capability;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Makes views; what a view reads is found by the names in its query, which is enough to order
 * views.
 */
final class ViewMapper {
  private final MappingContext context;

  ViewMapper(MappingContext context) {
    this.context = context;
  }

  List<View> views() {
    Map<String, ObjectName> known = new HashMap<>();
    context.definition.models().forEach(m -> known.put(m.table(), context.tableOf(m)));
    context.definition.views().forEach(v -> known.put(v.viewName(), nameOf(v)));
    List<View> views = new ArrayList<>();
    for (ViewDefinition definition : context.definition.views()) {
      query(definition).ifPresent(query -> views.add(view(definition, query, known)));
    }
    return views;
  }

  private Optional<String> query(ViewDefinition definition) {
    Optional<String> query = definition.query().forDialect(context.dialect);
    if (query.isEmpty()) {
      context.report(
          MappingCode.VIEW_WITHOUT_QUERY.says(
              "the view " + definition.name() + " has no query for " + context.server(),
              "add @sql(" + context.dialect + ": \"\"\"SELECT …\"\"\") to it"));
    }
    return query.map(ViewMapper::withoutSemicolon);
  }

  private static String withoutSemicolon(String query) {
    String stripped = query.strip();
    return stripped.endsWith(";") ? stripped.substring(0, stripped.length() - 1) : stripped;
  }

  private View view(ViewDefinition definition, String query, Map<String, ObjectName> known) {
    boolean materialized = definition.materialized();
    if (materialized && !context.can(Capability.MATERIALIZED_VIEWS)) {
      materialized = false;
      context.report(
          MappingCode.VIEW_NOT_MATERIALIZED.says(
              context.server()
                  + " has no materialised views, so "
                  + definition.name()
                  + " becomes a plain one",
              "its rows are the same; reading it runs the query each time"));
    }
    ObjectName name = nameOf(definition);
    return new View(
        name,
        List.of(),
        new Expression(query),
        materialized,
        List.of(),
        dependencies(name, query, known),
        context.can(Capability.COMMENTS) ? definition.documentation().description() : null,
        Attributes.NONE);
  }

  private ObjectName nameOf(ViewDefinition definition) {
    return context.objectName(
        definition.schema(), definition.viewName(), "view " + definition.name());
  }

  private static List<ObjectName> dependencies(
      ObjectName self, String query, Map<String, ObjectName> known) {
    TreeSet<ObjectName> found = new TreeSet<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= query.length(); i++) {
      char c = i < query.length() ? query.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c) || c == '_') {
        word.append(c);
      } else if (word.length() > 0) {
        ObjectName name = known.get(word.toString());
        if (name != null && !name.equals(self)) {
          found.add(name);
        }
        word.setLength(0);
      }
    }
    return List.copyOf(found);
  }
}
