package dev.okra.sqlite.write;

import dev.okra.domain.plan.Statement;
import dev.okra.domain.plan.Statement.Kind;
import dev.okra.domain.plan.Statement.TransactionMode;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.ScriptText;
import java.util.ArrayList;
import java.util.List;

/** Gathers the statements of a plan. */
final class StatementList {
  private static final ScriptText TEXTS = new ScriptText(LexicalRules.SQLITE);

  private final List<Statement> statements = new ArrayList<>();
  private int change;

  /** The change that the next statements come from. */
  void startChange(int index) {
    change = index;
  }

  /** A statement that is executed. */
  void add(String sql) {
    add(sql, Kind.EXECUTE);
  }

  /** A query that must find nothing. */
  void expectNothing(String sql) {
    add(sql, Kind.EXPECT_NO_ROWS);
  }

  private void add(String sql, Kind kind) {
    if (TEXTS.split("plan", sql).statements().size() != 1) {
      throw Unsupported.because("a text of the schema would end its statement early: " + sql);
    }
    statements.add(new Statement(sql, kind, TransactionMode.TRANSACTIONAL, change));
  }

  List<Statement> statements() {
    return statements;
  }
}
