package dev.okra.mysql.write;

import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import dev.okra.mysql.inspect.TableAttributes;
import dev.okra.mysql.inspect.TriggerAttributes;
import dev.okra.mysql.inspect.ViewAttributes;
import dev.okra.mysql.type.Names;
import dev.okra.mysql.write.ServerWords.Word;
import java.util.Locale;
import java.util.Objects;

/** Writes the statements that make objects other than tables. */
final class ObjectSql extends ObjectStatements {
  private final ServerWords words;

  ObjectSql(ServerWords words) {
    this.words = words;
  }

  @Override
  public String view(View view) {
    return "CREATE " + viewFrom(view);
  }

  /** In place of a view that is there. */
  String replacement(View view) {
    return "CREATE OR REPLACE " + viewFrom(view);
  }

  private static String viewFrom(View view) {
    if (view.materialized()) {
      throw Refusal.noSuchKind("materialised views", view.name());
    }
    StringBuilder sql = new StringBuilder();
    view.attributes()
        .value(ViewAttributes.ALGORITHM)
        .ifPresent(a -> sql.append("ALGORITHM = ").append(word(a)).append(' '));
    view.attributes()
        .value(ViewAttributes.DEFINER)
        .ifPresent(d -> sql.append("DEFINER = ").append(d).append(' '));
    view.attributes()
        .value(ViewAttributes.SECURITY)
        .ifPresent(s -> sql.append("SQL SECURITY ").append(word(s)).append(' '));
    sql.append("VIEW ").append(Names.QUOTING.identifier(view.name()));
    boolean named = SelectedNames.of(view.query().sql()).equals(view.columns());
    if (!named && !view.columns().isEmpty()) {
      sql.append(" (").append(Names.QUOTING.identifiers(view.columns())).append(')');
    }
    sql.append(" AS\n").append(view.query().sql());
    view.attributes()
        .value(ViewAttributes.CHECK_OPTION)
        .ifPresent(c -> sql.append("\nWITH ").append(word(c)).append(" CHECK OPTION"));
    return sql.toString();
  }

  private static String word(String value) {
    if (!value.matches("[a-z]+")) {
      throw Refusal.of("'" + value + "' is no attribute of a view", "leave it out");
    }
    return value.toUpperCase(Locale.ROOT);
  }

  @Override
  public String trigger(Trigger trigger) {
    String subject = "the trigger '" + trigger.name() + "'";
    if (trigger.events().size() != 1
        || trigger.events().get(0) == Trigger.Event.TRUNCATE
        || !trigger.updateColumns().isEmpty()) {
      throw Refusal.of(
          subject + " fires for something else than one of INSERT, UPDATE and DELETE",
          "write one trigger for each");
    }
    if (trigger.when() != null
        || !trigger.forEachRow()
        || trigger.timing() == Trigger.Timing.INSTEAD_OF) {
      throw Refusal.of(
          subject
              + " fires on a condition, once a statement or instead of it, which no trigger of MySQL does",
          "write it as BEFORE or AFTER … FOR EACH ROW, with IF in its body");
    }
    String definer =
        trigger
            .attributes()
            .value(TriggerAttributes.DEFINER)
            .map(d -> "DEFINER = " + d + " ")
            .orElse("");
    String order =
        trigger
            .attributes()
            .value(Trigger.FOLLOWS)
            .map(f -> "FOLLOWS " + Names.QUOTING.identifier(f) + " ")
            .orElse("");
    return "CREATE "
        + definer
        + "TRIGGER "
        + Names.QUOTING.identifier(trigger.name())
        + " "
        + trigger.timing().sql()
        + " "
        + trigger.events().get(0).name()
        + " ON "
        + Names.QUOTING.identifier(trigger.table())
        + " FOR EACH ROW "
        + order
        + trigger.action().sql();
  }

  @Override
  public String routine(Routine routine) {
    return routine.definition().sql();
  }

  @Override
  public String sequence(Sequence sequence) {
    if (!words.know(Word.SEQUENCES)) {
      throw Refusal.noSuchKind("sequences", sequence.name());
    }
    String comment =
        sequence.comment() == null ? "" : " COMMENT = " + Names.QUOTING.literal(sequence.comment());
    String engine =
        sequence
            .attributes()
            .value(TableAttributes.ENGINE)
            .map(e -> " " + EngineWords.clause(TableAttributes.ENGINE, e))
            .orElse("");
    return "CREATE SEQUENCE "
        + Names.QUOTING.identifier(sequence.name())
        + settings(sequence)
        + engine
        + comment;
  }

  /**
   * All settings, so that those of an existing sequence are overwritten. The limits are numbers
   * always: MariaDB takes NO MINVALUE for 1 even where it counts down.
   */
  static String settings(Sequence sequence) {
    boolean upwards = sequence.increment() >= 0;
    long minimum = upwards ? 1 : -Long.MAX_VALUE;
    long maximum = upwards ? Long.MAX_VALUE - 1 : -1;
    return " START WITH "
        + sequence.start()
        + " MINVALUE "
        + Objects.requireNonNullElse(sequence.minimum(), minimum)
        + " MAXVALUE "
        + Objects.requireNonNullElse(sequence.maximum(), maximum)
        + " INCREMENT BY "
        + sequence.increment()
        + " CACHE "
        + sequence.cache()
        + (sequence.cycle() ? " CYCLE" : " NOCYCLE");
  }

  @Override
  String program(CustomObject object) {
    return object.definition().sql();
  }
}
