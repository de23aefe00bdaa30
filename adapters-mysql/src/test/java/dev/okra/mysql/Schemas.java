package dev.okra.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.mysql.type.TypeText;
import java.util.ArrayList;
import java.util.List;

/** Short words for the parts of schemas. */
final class Schemas {
  static final PrimaryKey ID = PrimaryKey.of(null, List.of("id"));

  private Schemas() {}

  static ObjectName name(String name) {
    return ObjectName.of(name);
  }

  static Column column(String name, String type) {
    return Column.of(name, TypeText.reported(type), true);
  }

  static Column id() {
    return Column.of("id", BuiltIn.of("int"), false);
  }

  static Expression sql(String text) {
    return new Expression(text);
  }

  /** A table with the primary key {@code id} and these columns. */
  static Table table(String name, Column... columns) {
    List<Column> all = new ArrayList<>(List.of(id()));
    all.addAll(List.of(columns));
    return Table.of(name(name), all).withPrimaryKey(ID);
  }

  /**
   * Makes the schema, and sees that it is found as it was, and is in the server's words already.
   */
  static void assertComesBack(Workbench bench, DatabaseSchema schema) {
    bench.create(schema);
    DatabaseSchema found = bench.inspect();
    assertThat(found.tables()).isEqualTo(schema.tables());
    assertThat(found.views()).isEqualTo(schema.views());
    assertThat(found.routines()).isEqualTo(schema.routines());
    assertThat(found.triggers()).isEqualTo(schema.triggers());
    assertThat(found.others()).isEqualTo(schema.others());
    assertThat(found).isEqualTo(schema);
    assertThat(bench.normalize(schema)).isEqualTo(schema);
  }
}
