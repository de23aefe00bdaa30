package dev.okra.mysql.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.Routine.Kind;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.Trigger.Event;
import dev.okra.domain.relational.Trigger.Timing;
import dev.okra.mysql.type.Names;
import dev.okra.mysql.type.TextLiteral;
import dev.okra.mysql.type.TypeText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads triggers, routines, events and packages. */
final class ProgramReader {
  private final Catalog catalog;
  private final CreateStatements createStatements;
  private final Definers definers;
  private final ProgramSettings settings;
  // Of the database, which parameters have unless they say otherwise.
  private final String charset;

  ProgramReader(Catalog catalog, CreateStatements createStatements, TableRows rows) {
    this.catalog = catalog;
    this.createStatements = createStatements;
    this.definers = rows.definers();
    this.settings = rows.settings();
    this.charset = rows.collation().replaceFirst("_.*", "");
  }

  /**
   * A trigger.
   *
   * @param before the trigger that fires before it, of the same table, time and event; null for
   *     none
   */
  Trigger trigger(Row row, @Nullable String before) {
    String name = row.text("name");
    String reported = row.text("action");
    String action = catalog.isFaithful(reported) ? reported : createStatements.triggerAction(name);
    return new Trigger(
        ObjectName.of(name),
        ObjectName.of(row.text("table_name")),
        Timing.valueOf(row.text("timing")),
        List.of(Event.valueOf(row.text("event"))),
        List.of(),
        true,
        null,
        new Expression(action.strip()),
        null,
        attributes(row, before, action));
  }

  private Attributes attributes(Row row, @Nullable String before, String action) {
    Attributes kept = settings.of(row, action, true);
    Attributes attributes = before == null ? kept : kept.with(Trigger.FOLLOWS, before);
    return definers
        .of(row)
        .map(d -> attributes.with(TriggerAttributes.DEFINER, d))
        .orElse(attributes);
  }

  Routine routine(Row row, List<Row> parameters) {
    String name = row.text("name");
    String kind = row.text("kind");
    String reported =
        row.optionalText("body")
            .orElseThrow(() -> CreateStatements.unreadable(kind.toLowerCase(Locale.ROOT), name));
    String body =
        catalog.isFaithful(reported) ? reported : createStatements.routineBody(kind, name);
    StringBuilder definition = created(row).append(kind).append(' ');
    definition.append(Names.QUOTING.identifier(name));
    definition.append(
        parameters.stream().map(this::parameter).collect(Collectors.joining(", ", "(", ")")));
    row.optionalText("returns")
        .ifPresent(
            r -> definition.append(" RETURNS ").append(type(r, row.optionalText("charset"))));
    characteristics(row, definition);
    String signature =
        parameters.stream()
            .map(p -> type(p.text("type_text"), Optional.empty()))
            .collect(Collectors.joining(", "));
    return new Routine(
        Kind.valueOf(kind),
        ObjectName.of(name),
        signature,
        new Expression(definition.append('\n').append(body.strip()).toString()),
        null,
        settings.of(row, body, true));
  }

  /**
   * A package (MariaDB) with its body, which goes with it. Their characteristics stand in their
   * text.
   *
   * @param body null for a package without one
   */
  CustomObject codePackage(Row row, @Nullable Row body) {
    String name = row.text("name");
    String text = packageStatement(row);
    Attributes kept = settings.of(row, text, true);
    return new CustomObject(
        row.text("kind"),
        ObjectName.of(name),
        Names.QUOTING.identifier(name),
        new Expression(text),
        body == null ? kept : kept.with(PackageAttributes.BODY, packageStatement(body)));
  }

  private String packageStatement(Row row) {
    String name = row.text("name");
    String kind = row.text("kind");
    return created(row).append(kind).append(' ').append(Names.QUOTING.identifier(name))
        + "\n"
        + createStatements.packageText(kind, name);
  }

  private StringBuilder created(Row row) {
    StringBuilder definition = new StringBuilder("CREATE ");
    definers.of(row).ifPresent(d -> definition.append("DEFINER = ").append(d).append(' '));
    return definition;
  }

  private String parameter(Row row) {
    String mode = row.text("kind").equals("PROCEDURE") ? row.text("mode") + " " : "";
    return mode
        + Names.QUOTING.identifier(row.text("name"))
        + " "
        + type(row.text("type_text"), row.optionalText("charset"));
  }

  private String type(String reported, Optional<String> given) {
    String type = TypeText.render(TypeText.reported(reported));
    return given
        .filter(c -> !c.equals(charset))
        .map(c -> type + " CHARACTER SET " + c)
        .orElse(type);
  }

  private static void characteristics(Row row, StringBuilder definition) {
    if (row.text("is_pure").equals("YES")) {
      definition.append("\nDETERMINISTIC");
    }
    if (!row.text("data_access").equals("CONTAINS SQL")) {
      definition.append('\n').append(row.text("data_access"));
    }
    if (row.text("security").equals("INVOKER")) {
      definition.append("\nSQL SECURITY INVOKER");
    }
    row.optionalText("comment")
        .filter(c -> !c.isEmpty())
        .ifPresent(c -> definition.append("\nCOMMENT ").append(TextLiteral.write(c)));
  }

  /** Times are those of the event's own time zone, which is the session's where it was made. */
  CustomObject event(Row row) {
    String name = row.text("name");
    String reported = row.text("body");
    String body = catalog.isFaithful(reported) ? reported : createStatements.eventBody(name);
    StringBuilder definition = created(row).append("EVENT ");
    definition.append(Names.QUOTING.identifier(name)).append(" ON SCHEDULE ");
    if (row.text("kind").equals("ONE TIME")) {
      definition.append("AT ").append(TextLiteral.write(row.text("execute_at")));
    } else {
      definition.append(recurrence(row));
    }
    if (row.text("completion").equals("PRESERVE")) {
      definition.append(" ON COMPLETION PRESERVE");
    }
    definition.append(
        switch (row.text("status")) {
          case "DISABLED" -> " DISABLE";
          case "SLAVESIDE_DISABLED" -> " DISABLE ON SLAVE";
          case "REPLICA_SIDE_DISABLED" -> " DISABLE ON REPLICA";
          default -> "";
        });
    row.optionalText("comment")
        .filter(c -> !c.isEmpty())
        .ifPresent(c -> definition.append(" COMMENT ").append(TextLiteral.write(c)));
    definition.append(" DO ").append(body.strip());
    return new CustomObject(
        "EVENT",
        ObjectName.of(name),
        Names.QUOTING.identifier(name),
        new Expression(definition.toString()),
        filledStart(row)
            .map(s -> settings.of(row, body, true).with(TableAttributes.FILLED_START, starts(s)))
            .orElseGet(() -> settings.of(row, body, true)));
  }

  /** An event that was made without a start begins when it is made, or when that was altered. */
  private static Optional<String> filledStart(Row row) {
    return row.optionalText("starts")
        .filter(
            s ->
                row.optionalText("created").filter(s::equals).isPresent()
                    || row.optionalText("altered").filter(s::equals).isPresent());
  }

  private static String starts(String time) {
    return "STARTS " + TextLiteral.write(time);
  }

  private static String recurrence(Row row) {
    String interval = row.text("interval_value");
    boolean quoted = TextLiteral.is(interval);
    String value = quoted || interval.matches("-?\\d+") ? interval : TextLiteral.write(interval);
    StringBuilder text = new StringBuilder("EVERY " + value + " " + row.text("interval_field"));
    row.optionalText("starts")
        .filter(s -> filledStart(row).isEmpty())
        .ifPresent(s -> text.append(' ').append(starts(s)));
    row.optionalText("ends").ifPresent(e -> text.append(" ENDS ").append(TextLiteral.write(e)));
    return text.toString();
  }
}
