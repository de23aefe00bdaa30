package dev.okra.migration.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.plan.Renames;
import dev.okra.migration.MigrationErrorCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MigrationOrderTest {

  private static Migration migration(String id, @Nullable String parent, String... dependsOn) {
    return new Migration(
        id,
        parent,
        id,
        List.of(dependsOn),
        List.of(),
        Renames.NONE,
        SchemaDefinition.EMPTY,
        Map.of(),
        Map.of(),
        "test",
        "v1:sha256:0");
  }

  @Test
  void followsParentsEvenWhereTheirNamesComeLater() {
    Migration first = migration("20260301_000000_a", null);
    Migration second = migration("20260201_000000_b", "20260301_000000_a");
    assertThat(MigrationOrder.of(List.of(second, first))).containsExactly(first, second);
  }

  @Test
  void namesBothMigrationsOfTwoBranches() {
    OkraException e = failure(migration("1", null), migration("2", "1"), migration("3", "1"));
    assertThat(e.code()).isEqualTo(MigrationErrorCode.BRANCHED);
    assertThat(e.text()).contains("2").contains("3").contains("both follow 1");
  }

  @Test
  void namesAMissingDependencyAndWhoNeedsIt() {
    OkraException e = failure(migration("1", null, "0"));
    assertThat(e.code()).isEqualTo(MigrationErrorCode.DEPENDENCY_MISSING);
    assertThat(e.text()).contains("1 needs 0");
  }

  @Test
  void namesACycle() {
    OkraException e = failure(migration("1", null, "2"), migration("2", "1"));
    assertThat(e.code()).isEqualTo(MigrationErrorCode.DEPENDENCY_CYCLE);
    assertThat(e.text()).contains("1 -> 2 -> 1");
  }

  private static OkraException failure(Migration... migrations) {
    return catchThrowableOfType(OkraException.class, () -> MigrationOrder.of(List.of(migrations)));
  }
}
