package dev.okra.sqlite.inspect;

import dev.okra.domain.relational.ObjectName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a query reads: the names that follow FROM, JOIN, IN, or a comma in a FROM clause. A
 * name that a WITH clause gives to something else may be among them; that costs an order, never a
 * missing dependency.
 */
final class QueryRelations {
  /** What ends a FROM clause, or an item of it. */
  private static final Set<String> END_OF_FROM =
      Set.of(
          "WHERE",
          "GROUP",
          "HAVING",
          "ORDER",
          "LIMIT",
          "WINDOW",
          "UNION",
          "EXCEPT",
          "INTERSECT",
          "SELECT",
          "VALUES");

  private final DefinitionTokens tokens;

  /** For each open parenthesis, and the query itself, whether the position is in a FROM clause. */
  private final Deque<Boolean> inFrom = new ArrayDeque<>(List.of(false));

  private final List<ObjectName> found = new ArrayList<>();
  private boolean nameFollows;

  QueryRelations(String query) {
    this.tokens = new DefinitionTokens(query);
  }

  List<ObjectName> in(RelationNames relations) {
    while (!tokens.atEnd()) {
      if (nameFollows && !tokens.atSymbol('(')) {
        nameFollows = false;
        name(relations);
      } else {
        step();
      }
    }
    return found;
  }

  private void name(RelationNames relations) {
    Optional<ObjectName> relation = Optional.empty();
    if (tokens.atSymbol(')') || tokens.atSymbol(',')) {
      return;
    }
    int start = tokens.position();
    try {
      relation = relations.named(tokens.objectName());
    } catch (UnreadableDefinitionException e) {
      // A number or the like behind IN: nothing that is read.
      tokens.moveTo(start);
      tokens.next();
    }
    relation.ifPresent(found::add);
  }

  private void step() {
    if (tokens.acceptSymbol('(')) {
      // Inside, a list of tables goes on, until SELECT makes a query of it.
      inFrom.push(nameFollows && inFrom.getFirst());
    } else if (tokens.acceptSymbol(')')) {
      nameFollows = false;
      if (inFrom.size() > 1) {
        inFrom.pop();
      }
    } else if (tokens.acceptSymbol(',')) {
      nameFollows = inFrom.getFirst();
    } else {
      word(tokens.next().toUpperCase(java.util.Locale.ROOT));
    }
  }

  private void word(String word) {
    if (word.equals("FROM") || word.equals("JOIN")) {
      setInFrom(true);
      nameFollows = true;
    } else if (word.equals("IN")) {
      nameFollows = true;
    } else if (END_OF_FROM.contains(word)) {
      setInFrom(false);
      nameFollows = false;
    }
  }

  private void setInFrom(boolean value) {
    inFrom.pop();
    inFrom.push(value);
  }
}
