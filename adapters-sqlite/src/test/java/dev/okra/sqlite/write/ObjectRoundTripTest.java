package dev.okra.sqlite.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.Change.CreateObject;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.Trigger.Event;
import dev.okra.domain.relational.Trigger.Timing;
import dev.okra.domain.relational.View;
import dev.okra.sqlite.TestFile;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views, triggers and virtual tables are read as they were written. */
class ObjectRoundTripTest {

  @TempDir Path folder;
  private TestFile file;

  @BeforeEach
  void open() {
    file = new TestFile(folder.resolve("a.db"));
  }

  @AfterEach
  void close() {
    file.close();
  }

  @Test
  void viewsReadBackAsWritten() {
    file.run("CREATE TABLE a (x, y)");
    View view = View.of(ObjectName.of("v"), "SELECT x, y FROM a -- with a comment");
    View named =
        new View(
            ObjectName.of("w"),
            List.of("p", "select"),
            new Expression("SELECT x, ';' FROM v"),
            false,
            List.of(),
            List.of(ObjectName.of("v")),
            null,
            Attributes.NONE);
    file.apply(new CreateObject(view), new CreateObject(named));
    assertThat(file.inspect().views())
        .containsExactly(
            new View(
                view.name(),
                List.of(),
                view.query(),
                false,
                List.of(),
                List.of(ObjectName.of("a")),
                null,
                Attributes.NONE),
            named);
    file.apply(new Change.DropObject(named), new Change.DropObject(view));
    assertThat(file.inspect().views()).isEmpty();
  }

  @Test
  void triggersReadBackAsWritten() {
    file.run("CREATE TABLE a (x, y)", "CREATE VIEW v AS SELECT x FROM a");
    List<Trigger> triggers =
        List.of(
            trigger("t1", "a", Timing.BEFORE, Event.INSERT, List.of(), "new.x > 1"),
            trigger("t2", "a", Timing.AFTER, Event.UPDATE, List.of("x", "y"), null),
            trigger("t3", "v", Timing.INSTEAD_OF, Event.DELETE, List.of(), null));
    triggers.forEach(t -> file.apply(new CreateObject(t)));
    assertThat(file.inspect().triggers()).isEqualTo(triggers);
    Trigger renamed = trigger("t4", "a", Timing.AFTER, Event.UPDATE, List.of("x", "y"), null);
    file.apply(new Change.RenameObject(triggers.get(1), renamed));
    Trigger replaced = trigger("t1", "a", Timing.AFTER, Event.DELETE, List.of(), null);
    file.apply(new Change.ReplaceObject(triggers.get(0), replaced));
    assertThat(file.inspect().triggers()).containsExactly(replaced, triggers.get(2), renamed);
  }

  private static Trigger trigger(
      String name,
      String table,
      Timing timing,
      Event event,
      List<String> columns,
      @Nullable String when) {
    return new Trigger(
        ObjectName.of(name),
        ObjectName.of(table),
        timing,
        List.of(event),
        columns,
        true,
        when == null ? null : new Expression(when),
        new Expression("BEGIN\n  SELECT CASE 1 WHEN 1 THEN 2 END; -- END;\n  SELECT ';';\nEND"),
        null);
  }

  @Test
  void virtualTablesAreMadeAgainByTheirDefinition() {
    file.run("CREATE VIRTUAL TABLE notes USING fts5(title)");
    CustomObject notes = file.inspect().others().get(0);
    file.apply(new Change.DropObject(notes));
    assertThat(file.inspect().others()).isEmpty();
    file.apply(new CreateObject(notes));
    assertThat(file.inspect().others()).containsExactly(notes);
  }
}
