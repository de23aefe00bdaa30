package dev.okra.diff.hazard;

import static dev.okra.diff.Schemas.schema;
import static dev.okra.diff.Schemas.table;
import static dev.okra.diff.Schemas.with;
import static dev.okra.diff.hazard.Hazards.assertNone;
import static dev.okra.diff.hazard.Hazards.assertOne;
import static dev.okra.diff.hazard.Hazards.checked;
import static dev.okra.diff.hazard.Hazards.ofType;

import dev.okra.domain.plan.RowScope;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows that hold values which an enum no longer has, wherever a database keeps the values. */
class RemovedValueTest {
  private static final ObjectName USERS = ObjectName.of("users");

  @Test
  void rowsMayHoldARemovedValueOfAnEnumType() {
    Table users = with(table("users"), ofType(new SqlType.UserDefined(ObjectName.of("role"))));
    assertOne(
        schema(users).withEnums(List.of(role("A", "B"))),
        schema(users).withEnums(List.of(role("A"))),
        HazardCode.VALUE_REMOVED,
        new RowScope.Holding(USERS, "value", List.of("B")));
    assertNone(
        schema(users).withEnums(List.of(role("A"))),
        schema(users).withEnums(List.of(role("A", "B"))));
  }

  @Test
  void rowsMayHoldARemovedValueOfAnEnumInTheirColumn() {
    assertOne(
        schema(with(table("users"), ofType(new SqlType.InlineEnum(List.of("A", "B"))))),
        schema(with(table("users"), ofType(new SqlType.InlineEnum(List.of("A"))))),
        HazardCode.VALUE_REMOVED,
        new RowScope.Holding(USERS, "value", List.of("B")));
  }

  @Test
  void rowsMayHoldARemovedValueOfACheckedList() {
    assertOne(
        schema(checked("name IN ('A', 'B')")),
        schema(checked("name IN ('A')")),
        HazardCode.VALUE_REMOVED,
        new RowScope.Holding(USERS, "name", List.of("B")));
    assertNone(schema(checked("name IN ('A')")), schema(checked("name IN ('A', 'B')")));
  }

  @Test
  void rowsMayHoldARemovedValueInAListOfAnEnum() {
    String both = counted("json_quote('A')", "json_quote('B')");
    assertOne(
        schema(checked(both)),
        schema(checked(counted("json_quote('A')"))),
        HazardCode.VALUE_REMOVED,
        new RowScope.Holding(USERS, "name", List.of("B")));
    assertNone(schema(checked(counted("json_quote('A')"))), schema(checked(both)));
    assertOne(
        schema(checked("json_contains(json_array('A','B'),`name`)")),
        schema(checked("json_contains(json_array('A'),`name`)")),
        HazardCode.VALUE_REMOVED,
        new RowScope.Holding(USERS, "name", List.of("B")));
  }

  @Test
  void rowsMayHoldListsWithNullsWhereElementsBecomeRequired() {
    assertOne(
        schema(checked(counted("json_quote('A')", "',' || json_quote(NULL)"))),
        schema(checked(counted("json_quote('A')"))),
        HazardCode.CHECK_ADDED,
        new RowScope.AllRows(USERS));
  }

  /** A condition on a list in the form that SQLite has it. */
  private static String counted(String... elements) {
    return Stream.of(elements)
        .map(e -> " + (length(json(name)) - length(replace(json(name), " + e + ", '')))")
        .collect(
            Collectors.joining("", "length(json(name)) = max(json_array_length(name), 1) + 1", ""));
  }

  private static EnumType role(String... values) {
    return new EnumType(ObjectName.of("role"), List.of(values), null);
  }
}
