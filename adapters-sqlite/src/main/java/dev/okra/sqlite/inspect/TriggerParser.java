package dev.okra.sqlite.inspect;

import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.Trigger.Event;
import dev.okra.domain.relational.Trigger.Timing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CREATE TRIGGER. */
final class TriggerParser {
  private final DefinitionTokens tokens;

  private TriggerParser(DefinitionTokens tokens) {
    this.tokens = tokens;
  }

  static Trigger parse(String definition) {
    return new TriggerParser(new DefinitionTokens(definition)).parse();
  }

  private Trigger parse() {
    tokens.expect("CREATE", "TRIGGER");
    tokens.accept("IF", "NOT", "EXISTS");
    String name = tokens.objectName();
    Timing timing = timing();
    Event event = event();
    List<String> columns = tokens.accept("OF") ? names() : List.of();
    tokens.expect("ON");
    String table = tokens.name();
    tokens.accept("FOR", "EACH", "ROW");
    Expression when = tokens.accept("WHEN") ? condition() : null;
    return new Trigger(
        ObjectName.of(name),
        ObjectName.of(table),
        timing,
        List.of(event),
        columns,
        true,
        when,
        new Expression(body()),
        null);
  }

  private Timing timing() {
    if (tokens.accept("AFTER")) {
      return Timing.AFTER;
    }
    if (tokens.accept("INSTEAD", "OF")) {
      return Timing.INSTEAD_OF;
    }
    tokens.accept("BEFORE");
    return Timing.BEFORE;
  }

  private Event event() {
    for (Event event : List.of(Event.INSERT, Event.UPDATE, Event.DELETE)) {
      if (tokens.accept(event.name())) {
        return event;
      }
    }
    throw tokens.unexpected("INSERT, UPDATE or DELETE");
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    do {
      names.add(tokens.name());
    } while (tokens.acceptSymbol(','));
    return names;
  }

  private @Nullable Expression condition() {
    int start = tokens.position();
    while (!tokens.at("BEGIN") && !tokens.atEnd()) {
      tokens.next();
    }
    return new Expression(tokens.textBetween(start, tokens.position()));
  }

  private String body() {
    if (!tokens.at("BEGIN")) {
      throw tokens.unexpected("BEGIN");
    }
    return tokens.rest();
  }
}
