package dev.okra.postgres.write;

import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.plan.Script;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.SqlWriter;
import dev.okra.jdbc.count.RowCounts;
import dev.okra.postgres.type.Names;

/** Writes SQL for one version of PostgreSQL. */
public final class PostgresWriter implements SqlWriter {
  private final Capabilities capabilities;

  /** A writer for a server that can do this. */
  public PostgresWriter(Capabilities capabilities) {
    this.capabilities = capabilities;
  }

  @Override
  public Script write(Plan plan) {
    return new PlanWriter(plan, capabilities).write();
  }

  @Override
  public String countRows(RowScope scope) {
    return scope.accept(new RowCounts(Names.QUOTING, HeldValues::condition));
  }

  @Override
  public String identifier(String name) {
    return Names.identifier(name);
  }

  @Override
  public String literal(String text) {
    return Names.literal(text);
  }
}
