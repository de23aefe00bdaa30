package dev.okra.sqlite.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange.AddConstraint;
import dev.okra.domain.change.TableChange.AlterColumn;
import dev.okra.domain.change.TableChange.DropConstraint;
import dev.okra.domain.change.ValueRename;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Table;
import dev.okra.sqlite.TestFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of an enum change their names in lists, which are named like what a list is made of. */
class RenamedElementsTest {
  @TempDir Path folder;
  private TestFile file;

  @BeforeEach
  void open() {
    file = new TestFile(folder.resolve("a.db"));
    file.run(
        "CREATE TABLE rows (id INTEGER PRIMARY KEY, value TEXT, CONSTRAINT c CHECK ("
            + condition("A", "B", "it's")
            + "))",
        "INSERT INTO rows VALUES (1, '[\"A\",\"B\",\"A\"]'), (2, '[ \"it''s\" ]'), (3, '[]'), (4, NULL),"
            + " (5, '[\"B\", \"it''s\"]')");
  }

  @AfterEach
  void close() {
    file.close();
  }

  /** As the types write it. */
  private static String condition(String... values) {
    String counted =
        Stream.of(values)
            .map(v -> "json_quote('" + v.replace("'", "''") + "')")
            .map(v -> " + (length(json(value)) - length(replace(json(value), " + v + ", '')))")
            .collect(Collectors.joining());
    return "json_type(value) = 'array' AND length(json(value)) = max(json_array_length(value), 1) + 1"
        + counted;
  }

  private AlterTable change(String condition, ValueRename... renames) {
    Table before = file.table("rows");
    Check check = Check.of("c", condition);
    Column value = before.column("value").orElseThrow();
    return new AlterTable(
        before,
        before.withChecks(List.of(check)),
        List.of(
            new DropConstraint(before.checks().get(0)),
            new AlterColumn(value, value, List.of(renames)),
            new AddConstraint(check)));
  }

  private List<String> lists() {
    return file.rows("SELECT value FROM rows ORDER BY id");
  }

  @Test
  void elementsFollowThereAndBackAndOtherListsStayAsTheyAre() {
    List<String> before = lists();
    AlterTable change =
        change(
            condition("AA", "B\"B", "it's"),
            new ValueRename("A", "AA"),
            new ValueRename("B", "B\"B"));
    file.apply(change);
    assertThat(file.table("rows")).isEqualTo(change.after());
    assertThat(lists())
        .containsExactly(
            "value = [\"AA\",\"B\\\"B\",\"AA\"]",
            "value = [ \"it's\" ]",
            "value = []",
            "value = null",
            "value = [\"B\\\"B\",\"it's\"]");
    file.apply(change.inverse());
    assertThat(file.table("rows")).isEqualTo(change.before());
    assertThat(lists().subList(0, 4)).isEqualTo(before.subList(0, 4));
  }

  @Test
  void valuesExchangeTheirNames() {
    file.apply(
        change(condition("B", "A", "it's"), new ValueRename("A", "B"), new ValueRename("B", "A")));
    assertThat(lists()).startsWith("value = [\"B\",\"A\",\"B\"]");
  }

  @Test
  void aListThatHoldsARemovedValueStopsTheRunAndNothingHasChanged() {
    List<String> before = lists();
    assertThatThrownBy(() -> file.apply(change(condition("A", "B"))))
        .isInstanceOf(DatabaseException.class);
    assertThat(lists()).isEqualTo(before);
  }
}
