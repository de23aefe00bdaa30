package dev.okra.postgres.write;

import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.Trigger.Event;
import dev.okra.postgres.type.Names;
import java.util.stream.Collectors;

/** Triggers. */
final class TriggerWriter {

  private TriggerWriter() {}

  static String create(Trigger trigger) {
    return statement("CREATE TRIGGER ", trigger);
  }

  static String replace(Trigger trigger) {
    return statement("CREATE OR REPLACE TRIGGER ", trigger);
  }

  private static String statement(String start, Trigger trigger) {
    String events =
        trigger.events().stream()
            .map(event -> event(trigger, event))
            .collect(Collectors.joining(" OR "));
    return start
        + Names.identifier(trigger.name().name())
        + " "
        + trigger.timing().sql()
        + " "
        + events
        + " ON "
        + Names.name(trigger.table())
        + (trigger.forEachRow() ? " FOR EACH ROW" : " FOR EACH STATEMENT")
        + (trigger.when() == null ? "" : " WHEN " + EmbeddedSql.enclosed(trigger.when()))
        + " "
        + EmbeddedSql.checked(trigger.action());
  }

  private static String event(Trigger trigger, Event event) {
    return event == Event.UPDATE && !trigger.updateColumns().isEmpty()
        ? "UPDATE OF " + Names.identifiers(trigger.updateColumns())
        : event.name();
  }

  /** As it stands in DROP and COMMENT. */
  static String identity(Trigger trigger) {
    return Names.identifier(trigger.name().name()) + " ON " + Names.name(trigger.table());
  }
}
