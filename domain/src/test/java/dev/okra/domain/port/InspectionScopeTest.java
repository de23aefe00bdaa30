package dev.okra.domain.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InspectionScopeTest {
  private final InspectionScope scope =
      new InspectionScope(List.of(), List.of("audit_*", "tmp?", "a.b\\E"));

  @Test
  void leavesOutWhatAPatternMatchesAsAWhole() {
    assertThat(scope.leavesOut("audit_log")).isTrue();
    assertThat(scope.leavesOut("my_audit_log")).isFalse();
    assertThat(scope.leavesOut("tmp1")).isTrue();
    assertThat(scope.leavesOut("tmp12")).isFalse();
  }

  @Test
  void takesEveryOtherCharacterAsItIs() {
    assertThat(scope.leavesOut("axb")).isFalse();
  }

  @Test
  void alwaysLeavesOutOkrasOwnTables() {
    assertThat(InspectionScope.DEFAULT.leavesOut("_okra_migrations")).isTrue();
    assertThat(InspectionScope.DEFAULT.leavesOut("okra_users")).isFalse();
  }
}
