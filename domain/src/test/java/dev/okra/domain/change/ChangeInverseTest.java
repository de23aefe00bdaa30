package dev.okra.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeInverseTest {
  private static final Column NAME = Column.of("name", BuiltIn.of("text"), false);
  private static final Column AGE = Column.of("age", BuiltIn.of("integer"), true);
  private static final ObjectName USERS = ObjectName.of("users");
  private static final Table BEFORE = Table.of(USERS, List.of(NAME));
  private static final Table AFTER =
      Table.of(USERS, List.of(NAME.withName("full_name"), AGE.withNullable(false)));

  static List<Change> changes() {
    EnumType role = new EnumType(ObjectName.of("role"), List.of("A", "B"), null);
    return List.of(
        new Change.CreateTable(BEFORE),
        new Change.DropTable(BEFORE),
        new Change.RenameTable(USERS, ObjectName.of("people")),
        new Change.CreateObject(role),
        new Change.DropObject(role),
        new Change.RenameObject(role, role.withName(ObjectName.of("kind"))),
        new Change.AlterEnum(
            role,
            role.withValues(List.of("A", "C")),
            List.of(new ValueRename("B", "C")),
            List.of()),
        new Change.AlterTable(
            BEFORE,
            AFTER,
            List.of(
                new TableChange.RenameColumn("name", "full_name"),
                new TableChange.AddColumn(AGE, 1),
                new TableChange.AlterColumn(
                    AGE, AGE.withNullable(false), List.of(new ValueRename("x", "y"))),
                new TableChange.SetComment(null, "people"))));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void theInverseOfTheInverseIsTheChange(Change change) {
    assertThat(change.inverse().inverse()).isEqualTo(change);
    assertThat(change.inverse()).isNotEqualTo(change);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void theInverseOfAnAlteredTableUndoesItsStepsInReverse(Change change) {
    if (change instanceof Change.AlterTable alter) {
      Change.AlterTable inverse = (Change.AlterTable) alter.inverse();
      assertThat(inverse.before()).isEqualTo(AFTER);
      assertThat(inverse.after()).isEqualTo(BEFORE);
      assertThat(inverse.changes().get(0)).isEqualTo(new TableChange.SetComment("people", null));
      assertThat(inverse.changes().get(3))
          .isEqualTo(new TableChange.RenameColumn("full_name", "name"));
    }
  }
}
