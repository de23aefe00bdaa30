package dev.okra.cli.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.Change.CreateObject;
import dev.okra.domain.change.Change.CreateTable;
import dev.okra.domain.change.Change.DropObject;
import dev.okra.domain.change.Change.DropTable;
import dev.okra.domain.change.Change.RenameTable;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.PlannedChange;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.View;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MechanicsTest {
  private static final View NAMES = View.of(ObjectName.of("names"), "SELECT name FROM users");
  private static final View OTHER = View.of(ObjectName.of("names"), "SELECT 1");
  private static final Table USERS =
      Table.of(ObjectName.of("users"), List.of(Column.of("id", BuiltIn.of("bigint"), false)));
  private static final Change RENAME =
      new RenameTable(ObjectName.of("users"), ObjectName.of("people"));

  @Test
  void viewThatComesBackAsItWasIsMechanics() {
    Change drop = new DropObject(NAMES);
    Change create = new CreateObject(NAMES);
    Mechanics mechanics = Mechanics.of(plan(drop, RENAME, create));
    assertThat(mechanics.contains(drop)).isTrue();
    assertThat(mechanics.contains(create)).isTrue();
    assertThat(mechanics.others()).containsExactly(RENAME);
  }

  @Test
  void viewThatComesBackAnotherIsAChange() {
    Change drop = new DropObject(NAMES);
    Change create = new CreateObject(OTHER);
    assertThat(Mechanics.of(plan(drop, create)).others()).containsExactly(drop, create);
  }

  @Test
  void viewThatStaysAwayIsAChange() {
    Change drop = new DropObject(NAMES);
    assertThat(Mechanics.of(plan(drop)).others()).containsExactly(drop);
  }

  @Test
  void tableThatComesBackIsAChangeBecauseItsRowsDoNot() {
    Change drop = new DropTable(USERS);
    Change create = new CreateTable(USERS);
    assertThat(Mechanics.of(plan(drop, create)).others()).containsExactly(drop, create);
  }

  private static Plan plan(Change... changes) {
    return new Plan(Stream.of(changes).map(c -> new PlannedChange(c, List.of())).toList());
  }
}
