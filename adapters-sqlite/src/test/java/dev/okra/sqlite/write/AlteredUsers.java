package dev.okra.sqlite.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.Change.CreateTable;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Script;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.sqlite.TestFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A table with rows that tests alter, forth and back. */
abstract class AlteredUsers {
  static final SqlType TEXT = BuiltIn.of("TEXT");
  static final SqlType INTEGER = BuiltIn.of("INTEGER");
  static final Column ID = Column.of("id", TEXT, false);
  static final Column NAME = Column.of("name", TEXT, true);
  static final Column AGE = Column.of("age", INTEGER, true);
  static final Table USERS =
      Table.of(ObjectName.of("users"), List.of(ID, NAME, AGE))
          .withPrimaryKey(PrimaryKey.of("users_pkey", List.of("id")));

  @TempDir Path folder;
  TestFile file;

  @BeforeEach
  void open() {
    file = new TestFile(folder.resolve("a.db"));
  }

  @AfterEach
  void close() {
    file.close();
  }

  void given(Table table) {
    file.apply(new CreateTable(table));
    file.run(
        "INSERT INTO users (id, name, age) VALUES ('a', 'Ann', 30), ('b', 'it''s', NULL), ('c', NULL, -7)");
  }

  /** Goes forth and back; both tables are as expected, and so are the rows in between. */
  Script thereAndBack(Table before, Table after, List<String> rows, TableChange... changes) {
    List<String> rowsBefore = rows();
    AlterTable change = new AlterTable(before, after, List.of(changes));
    Script script = file.apply(change);
    assertThat(sorted(file.table("users"))).isEqualTo(sorted(after));
    assertThat(rows()).isEqualTo(rows);
    file.apply(change.inverse());
    assertThat(sorted(file.table("users"))).isEqualTo(sorted(before));
    assertThat(rows()).isEqualTo(rowsBefore);
    assertThat(file.rows("PRAGMA integrity_check")).containsExactly("integrity_check = ok");
    return script;
  }

  List<String> rows() {
    return file.rows("SELECT id, name, age FROM users ORDER BY id");
  }

  /** Without regard to the order of columns, which ADD COLUMN does not choose. */
  static Table sorted(Table table) {
    return table.withColumns(
        table.columns().stream().sorted(Comparator.comparing(Column::name)).toList());
  }

  static boolean rebuilds(Script script) {
    return script.statements().stream()
        .map(Statement::sql)
        .anyMatch(s -> s.startsWith("DROP TABLE"));
  }

  static Table with(Column... more) {
    List<Column> columns = new ArrayList<>(USERS.columns());
    columns.addAll(List.of(more));
    return USERS.withColumns(columns);
  }

  static Table altered(Column column) {
    return USERS.withColumns(
        USERS.columns().stream().map(c -> c.name().equals(column.name()) ? column : c).toList());
  }

  static ForeignKey foreignKey(String name, String column) {
    return ForeignKey.of(
        name,
        List.of(column),
        ObjectName.of("users"),
        List.of("id"),
        ReferentialAction.CASCADE,
        ReferentialAction.NO_ACTION);
  }
}
