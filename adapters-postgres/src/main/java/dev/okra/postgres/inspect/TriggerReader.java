package dev.okra.postgres.inspect;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.Row;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.Trigger.Event;
import dev.okra.domain.relational.Trigger.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Triggers; a constraint trigger, one with transition tables, and one that does not fire as others
 * do, is a custom object, since no record can hold it.
 */
final class TriggerReader {
  /** {@code pg_trigger.tgtype}, from the server's catalog/pg_trigger.h. */
  private static final int ROW = 1;

  private static final int BEFORE = 1 << 1;
  private static final int INSERT = 1 << 2;
  private static final int DELETE = 1 << 3;
  private static final int UPDATE = 1 << 4;
  private static final int TRUNCATE = 1 << 5;
  private static final int INSTEAD = 1 << 6;

  /**
   * FOR is a reserved word, so it stands unquoted only here; quoted names and texts are skipped as
   * wholes.
   */
  private static final Pattern LEVEL =
      Pattern.compile("\"(?:[^\"]|\"\")*\"|(?<level> FOR EACH (?:ROW|STATEMENT) )");

  private static final String WHEN = "WHEN ";

  private final Place place;

  TriggerReader(Place place) {
    this.place = place;
  }

  static boolean isSpecial(Row row) {
    return row.flag("is_special");
  }

  CustomObject customObject(Row row) {
    return new CustomObject(
        "TRIGGER",
        place.name(row),
        row.text("identity"),
        new Expression(row.text("statement")),
        new Settings()
            .set("comment", row.optionalText("comment"))
            .set("enabled", row.optionalText("enabled"))
            .attributes());
  }

  Trigger trigger(Row row) {
    int bits = (int) row.number("bits");
    String rest = afterLevel(row.text("definition"));
    String condition = null;
    if (rest.startsWith(WHEN)) {
      int end = Expressions.closing(rest, WHEN.length());
      condition = rest.substring(WHEN.length(), end + 1);
      rest = rest.substring(end + 1).strip();
    }
    return new Trigger(
        place.name(row),
        place.name(row.text("schema"), row.text("table_name")),
        timing(bits),
        events(bits),
        row.texts("columns"),
        (bits & ROW) != 0,
        bare(condition),
        new Expression(rest),
        row.optionalText("comment").orElse(null));
  }

  private static @Nullable Expression bare(@Nullable String condition) {
    return condition == null ? null : Expressions.bare(condition);
  }

  private static String afterLevel(String definition) {
    Matcher matcher = LEVEL.matcher(definition);
    while (matcher.find()) {
      if (matcher.group("level") != null) {
        return definition.substring(matcher.end());
      }
    }
    throw new OkraException(
        DatabaseErrorCode.UNREADABLE_SCHEMA, "a trigger has no level: " + definition, null);
  }

  private static Timing timing(int bits) {
    if ((bits & BEFORE) != 0) {
      return Timing.BEFORE;
    }
    return (bits & INSTEAD) != 0 ? Timing.INSTEAD_OF : Timing.AFTER;
  }

  private static List<Event> events(int bits) {
    List<Event> events = new ArrayList<>();
    addIf(events, bits & INSERT, Event.INSERT);
    addIf(events, bits & UPDATE, Event.UPDATE);
    addIf(events, bits & DELETE, Event.DELETE);
    addIf(events, bits & TRUNCATE, Event.TRUNCATE);
    return events;
  }

  private static void addIf(List<Event> events, int bit, Event event) {
    if (bit != 0) {
      events.add(event);
    }
  }
}
