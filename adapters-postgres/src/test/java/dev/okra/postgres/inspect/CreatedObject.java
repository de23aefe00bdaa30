package dev.okra.postgres.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.change.Change;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.postgres.Postgres;
import java.util.List;

/** An object that is made, read back and dropped. */
final class CreatedObject {
  static final SqlType INTEGER = BuiltIn.of("integer");
  static final Table USERS =
      Table.of(
          ObjectName.of("users"),
          List.of(
              Column.of("id", INTEGER, false),
              Column.of("name", BuiltIn.of("text"), true),
              Column.of("at", BuiltIn.of("timestamp without time zone", 3), true)));

  private CreatedObject() {}

  static ObjectName named(String name) {
    return ObjectName.of(name);
  }

  static Expression sql(String text) {
    return new Expression(text);
  }

  static void makesReadsAndDrops(
      Postgres postgres, DatabaseSchema expected, SchemaObject... objects) {
    DatabaseSchema before = postgres.inspect();
    postgres.create(objects);
    assertThat(postgres.inspect()).isEqualTo(expected);
    for (int i = objects.length - 1; i >= 0; i--) {
      postgres.apply(new Change.DropObject(objects[i]));
    }
    assertThat(postgres.inspect()).isEqualTo(before);
  }
}
