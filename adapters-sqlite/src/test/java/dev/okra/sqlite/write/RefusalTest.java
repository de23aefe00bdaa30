package dev.okra.sqlite.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.Change.CreateObject;
import dev.okra.domain.change.Change.CreateTable;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.sqlite.TestFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SQLite has not is refused, never left out. */
class RefusalTest {
  private static final SqlType TEXT = BuiltIn.of("TEXT");
  private static final Column ID = Column.of("id", TEXT, false);

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
  void whatSqliteDoesNotHaveIsRefused() {
    Table table = Table.of(ObjectName.of("t"), List.of(ID));
    List<Change> changes =
        List.of(
            new CreateTable(table.withComment("c")),
            new CreateTable(table.withColumns(List.of(ID.withComment("c")))),
            new CreateTable(table.withColumns(List.of())),
            new CreateTable(table.withName(new ObjectName("s", "t"))),
            new CreateTable(table.withColumns(List.of(ID.withOnUpdate(new Expression("1"))))),
            new CreateTable(table.withColumns(List.of(ID.withIdentity(Identity.BY_DEFAULT)))),
            new CreateTable(table.withColumns(List.of(ID.withType(new SqlType.ArrayOf(TEXT))))),
            new CreateTable(
                table.withIndexes(
                    List.of(
                        Index.of("i", false, List.of(IndexPart.column("id")))
                            .withInclude(List.of("id"))))),
            new CreateTable(
                table.withIndexes(
                    List.of(
                        Index.of("i", true, List.of(IndexPart.column("id")))
                            .withNullsDistinct(false)))),
            new CreateObject(new EnumType(ObjectName.of("e"), List.of("A"), null)),
            new Change.RenameTable(ObjectName.of("a"), new ObjectName("s", "a")));
    for (Change change : changes) {
      assertThatThrownBy(() -> file.apply(change))
          .isInstanceOfSatisfying(
              DatabaseException.class,
              e -> assertThat(e.code()).isEqualTo(DatabaseErrorCode.UNSUPPORTED_CHANGE));
    }
  }
}
