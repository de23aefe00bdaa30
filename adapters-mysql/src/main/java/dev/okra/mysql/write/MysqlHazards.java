package dev.okra.mysql.write;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.port.Capabilities;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * What changes cost on a table in use (MySQL manual, "Online DDL Operations"; MariaDB's "InnoDB
 * Online DDL").
 */
public final class MysqlHazards {
  private MysqlHazards() {}

  /** The hazards of a change, at most one of each kind. */
  public static List<Hazard> of(Change change, Capabilities capabilities) {
    if (!(change instanceof AlterTable alter)) {
      return List.of();
    }
    StepCost cost = new StepCost(capabilities);
    List<Hazard> hazards = new ArrayList<>();
    for (Cost worst : EnumSet.complementOf(EnumSet.of(Cost.NONE))) {
      alter.changes().stream()
          .filter(step -> step.accept(cost) == worst)
          .findFirst()
          .ifPresent(step -> hazards.add(worst.hazard(alter.before().name())));
    }
    return hazards;
  }
}
