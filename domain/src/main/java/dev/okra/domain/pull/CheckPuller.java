package dev.okra.domain.pull;

import dev.okra.domain.logical.CheckRule;
import dev.okra.domain.logical.DialectText;
import dev.okra.domain.mapping.Declarable;
import dev.okra.domain.mapping.PhysicalNames;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The checks of a table that no field implies: each on the field that its name tells of. */
final class CheckPuller {
  private final Map<String, List<CheckRule>> ofColumns = new HashMap<>();
  private final List<CheckRule> ofModel = new ArrayList<>();

  private CheckPuller() {}

  static CheckPuller of(PullContext context, Table table) {
    CheckPuller checks = new CheckPuller();
    for (Check check : table.checks()) {
      Optional<String> obstacle = Declarable.obstacle(check);
      if (obstacle.isPresent()) {
        String name = check.name() == null ? check.expression().sql() : check.name();
        context.unexpressed(new Unexpressed(table.name(), "check '" + name + "'", obstacle.get()));
      } else if (!context.isImplied(table.name(), check)) {
        checks.add(context, table, check);
      }
    }
    return checks;
  }

  private void add(PullContext context, Table table, Check check) {
    DialectText text = DialectText.any(check.expression().sql());
    for (Column column : table.columns()) {
      String ruled = context.names.check(table.name().name(), column.name());
      if (ruled.equals(check.name()) && !ofColumns.containsKey(column.name())) {
        ofColumns.put(column.name(), List.of(new CheckRule(null, text)));
        return;
      }
    }
    String ruled =
        context.names.check(table.name().name(), PhysicalNames.rowSubject(ofModel.size() + 1));
    ofModel.add(new CheckRule(ruled.equals(check.name()) ? null : check.name(), text));
  }

  /** The checks that stand on the field of a column. */
  List<CheckRule> of(String column) {
    return ofColumns.getOrDefault(column, List.of());
  }

  /** The checks that stand on the model. */
  List<CheckRule> ofModel() {
    return List.copyOf(ofModel);
  }
}
