package dev.okra.mysql.write;

import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.plan.Script;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.plan.Statement.Kind;
import dev.okra.domain.plan.Statement.TransactionMode;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.SqlWriter;
import dev.okra.jdbc.count.RowCounts;
import dev.okra.mysql.type.Names;
import java.util.ArrayList;
import java.util.List;

/** Writes plans for MySQL and MariaDB. */
public final class MysqlWriter implements SqlWriter {
  private final ServerWords words;

  /** A writer for a server. */
  public MysqlWriter(Capabilities capabilities) {
    this.words = ServerWords.of(capabilities);
  }

  @Override
  public Script write(Plan plan) {
    ChangeStatements writer = new ChangeStatements(words);
    List<Statement> statements = new ArrayList<>(RequiredColumns.checks(plan));
    for (int i = 0; i < plan.changes().size(); i++) {
      for (String sql : plan.changes().get(i).change().accept(writer)) {
        statements.add(new Statement(sql, Kind.EXECUTE, TransactionMode.TRANSACTIONAL, i));
      }
    }
    return new Script(statements);
  }

  @Override
  public String countRows(RowScope scope) {
    return scope.accept(new RowCounts(Names.QUOTING, HeldValues::condition));
  }

  @Override
  public String identifier(String name) {
    return Names.QUOTING.identifier(name);
  }

  @Override
  public String literal(String text) {
    return Names.QUOTING.literal(text);
  }
}
