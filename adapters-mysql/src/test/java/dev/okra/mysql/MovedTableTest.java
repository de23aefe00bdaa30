package dev.okra.mysql;

import static dev.okra.mysql.ChangedTable.eachWay;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange.SetAttributes;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.relational.Attributes;
import dev.okra.mysql.inspect.TableAttributes;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;

/** The servers take DATA DIRECTORY in ALTER TABLE, and do nothing. */
final class MovedTableTest {
  @OnServers(dialect = "mysql")
  void refusesToMoveTheFilesOfATable(TestDatabase database) {
    eachWay(
        database,
        (bench, t) -> {
          Attributes moved = t.attributes().with(TableAttributes.DATA_DIRECTORY, "'/elsewhere'");
          SetAttributes step = new SetAttributes(t.attributes(), moved);
          assertThatThrownBy(
                  () -> bench.apply(new AlterTable(t, t.withAttributes(moved), List.of(step))))
              .hasMessageContaining("DATA DIRECTORY")
              .extracting("code")
              .isEqualTo(DatabaseErrorCode.UNSUPPORTED_CHANGE);
        });
  }
}
