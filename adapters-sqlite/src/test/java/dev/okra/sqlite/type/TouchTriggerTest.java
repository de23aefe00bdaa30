package dev.okra.sqlite.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.change.Change.CreateObject;
import dev.okra.domain.logical.FieldRules;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.TypeReference;
import dev.okra.domain.logical.ValueType;
import dev.okra.domain.port.MappedValue;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Trigger;
import dev.okra.sqlite.TestFile;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TouchTriggerTest {
  private static final String LONG_AGO = "2001-01-01T00:00:00.000Z";

  @TempDir Path folder;
  private TestFile file;
  private Trigger trigger;

  @BeforeEach
  void open() {
    file = new TestFile(folder.resolve("a.db"));
    file.run(
        "CREATE TABLE \"order\" (id TEXT PRIMARY KEY, a INT, \"updated at\" TEXT)",
        "INSERT INTO \"order\" VALUES ('x', 1, '" + LONG_AGO + "'), ('y', 1, '" + LONG_AGO + "')");
    MappedValue value =
        new MappedValue(
            TypeReference.single(new ValueType.ScalarType(Scalar.DATE_TIME), true),
            FieldRules.NONE,
            null,
            null,
            false);
    trigger =
        new SqliteTypes().updateTime(ObjectName.of("order"), "updated at", value).triggers().get(0);
    file.apply(new CreateObject(trigger));
  }

  @AfterEach
  void close() {
    file.close();
  }

  private String updatedAt(String id) {
    return file.session()
        .query("SELECT \"updated at\" AS t FROM \"order\" WHERE id = ?", id)
        .get(0)
        .text("t");
  }

  @Test
  void readsBackAsWritten() {
    assertThat(trigger.name()).isEqualTo(ObjectName.of("okra_touch_order_updated at"));
    assertThat(file.inspect().triggers()).containsExactly(trigger);
  }

  @Test
  void anUpdateSetsTheTimeOfItsRowsOnly() {
    file.run("UPDATE \"order\" SET a = 2 WHERE id = 'x'");
    assertThat(updatedAt("x")).isGreaterThan("2026").endsWith("Z").hasSize(24);
    assertThat(updatedAt("y")).isEqualTo(LONG_AGO);
  }

  @Test
  void aGivenTimeIsLeftAlone() {
    file.run(
        "UPDATE \"order\" SET a = 2, \"updated at\" = '2002-02-02T00:00:00.000Z' WHERE id = 'x'");
    assertThat(updatedAt("x")).isEqualTo("2002-02-02T00:00:00.000Z");
  }

  @Test
  void recursiveTriggersDoNotMakeItEndless() {
    file.run(
        "PRAGMA recursive_triggers = ON",
        "UPDATE \"order\" SET a = 3",
        "UPDATE \"order\" SET a = 4");
    assertThat(updatedAt("y")).isGreaterThan("2026");
  }
}
