package dev.okra.cli.drift;

import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Indexes and constraints that a database holds without vouching for them. */
final class UnfinishedObjects {
  private UnfinishedObjects() {}

  /** Those of all tables, in words. */
  static List<String> of(DatabaseSchema held) {
    List<String> problems = new ArrayList<>();
    for (Table table : held.tables()) {
      table.indexes().stream()
          .filter(i -> !i.valid())
          .map(Index::name)
          .forEach(n -> problems.add("index '" + n + "' of '" + table.name() + "' is invalid"));
      table.checks().stream()
          .filter(c -> c.enforced() && !c.validated())
          .map(Check::name)
          .forEach(n -> problems.add(notValidated(n, table)));
      table.foreignKeys().stream()
          .filter(k -> !k.validated())
          .map(ForeignKey::name)
          .forEach(n -> problems.add(notValidated(n, table)));
    }
    return problems;
  }

  private static String notValidated(@Nullable String name, Table table) {
    return "constraint '" + name + "' of '" + table.name() + "' was never checked against its rows";
  }
}
