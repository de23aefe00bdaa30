package dev.okra.sqlite.inspect;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.View;
import java.util.ArrayList;
import java.util.List;

/** Reads CREATE VIEW. */
final class ViewParser {
  private ViewParser() {}

  /**
   * A view.
   *
   * @param relations the tables and views that it may read
   */
  static View parse(String definition, RelationNames relations) {
    DefinitionTokens tokens = new DefinitionTokens(definition);
    tokens.expect("CREATE", "VIEW");
    tokens.accept("IF", "NOT", "EXISTS");
    String name = tokens.objectName();
    List<String> columns = new ArrayList<>();
    if (tokens.acceptSymbol('(')) {
      do {
        columns.add(tokens.name());
      } while (tokens.acceptSymbol(','));
      tokens.expectSymbol(')');
    }
    tokens.expect("AS");
    String query = tokens.rest();
    return new View(
        ObjectName.of(name),
        columns,
        new Expression(query),
        false,
        List.of(),
        new QueryRelations(query).in(relations),
        null,
        Attributes.NONE);
  }
}
