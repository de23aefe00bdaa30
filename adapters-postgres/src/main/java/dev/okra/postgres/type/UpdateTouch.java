package dev.okra.postgres.type;

import dev.okra.domain.port.TypeMapping.UpdateTime;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.Trigger;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The trigger that keeps the time of the last update, and its function. They are written as the
 * server reports them. The trigger leaves an update alone that gives the column a new value itself.
 * The function runs under UTC, so that it is right for a column with a time zone as for one
 * without.
 */
final class UpdateTouch {
  private static final int MAX_NAME = 63;
  private static final String PREFIX = "okra_touch_";

  private UpdateTouch() {}

  static UpdateTime of(ObjectName table, String column) {
    ObjectName function = new ObjectName(table.schema(), shortened(PREFIX + column));
    String name = Names.identifier(column);
    Expression unchanged =
        new Expression("NOT (old." + name + " IS DISTINCT FROM new." + name + ")");
    Trigger trigger =
        new Trigger(
            new ObjectName(table.schema(), shortened(PREFIX + table.name() + "_" + column)),
            table,
            Trigger.Timing.BEFORE,
            List.of(Trigger.Event.UPDATE),
            List.of(),
            true,
            unchanged,
            new Expression("EXECUTE FUNCTION " + Names.name(function) + "()"),
            null);
    return new UpdateTime(null, List.of(routine(function, name)), List.of(trigger));
  }

  private static Routine routine(ObjectName function, String column) {
    String body = "BEGIN NEW." + column + " := CURRENT_TIMESTAMP(3); RETURN NEW; END";
    String tag = tag(body);
    String definition =
        "CREATE OR REPLACE FUNCTION "
            + Names.name(function)
            + "()\n RETURNS trigger\n LANGUAGE plpgsql\n SET \"TimeZone\" TO 'UTC'\nAS "
            + tag
            + body
            + tag;
    return new Routine(Routine.Kind.FUNCTION, function, "", new Expression(definition), null);
  }

  /**
   * The dollar quote that {@code pg_get_functiondef} takes: {@code $function$}, lengthened until
   * the body lacks it.
   */
  private static String tag(String body) {
    StringBuilder tag = new StringBuilder("$function");
    while (body.contains(tag)) {
      tag.append('x');
    }
    return tag.append('$').toString();
  }

  private static String shortened(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= MAX_NAME) {
      return name;
    }
    String hash = "_%08x".formatted(name.hashCode());
    String start = name;
    while (start.getBytes(StandardCharsets.UTF_8).length > MAX_NAME - hash.length()) {
      start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
    }
    return start + hash;
  }
}
