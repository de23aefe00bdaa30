package dev.okra.jdbc.scratch;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.Session;
import dev.okra.domain.port.SqlText;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.LocatedStatement;
import dev.okra.jdbc.script.ScriptReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Scripts that run in a scratch place, after all of their statements have been judged. They are
 * read once to be judged and once to be run, and never held as a whole.
 */
public final class ScratchScript {
  /** What is wrong with the connection or the server, and not with the statement. */
  private static final Set<DatabaseErrorCode> NOT_ITS_FAULT =
      Set.of(
          DatabaseErrorCode.CONNECTION_LOST,
          DatabaseErrorCode.DISK_FULL,
          DatabaseErrorCode.READ_ONLY,
          DatabaseErrorCode.LOCKED);

  private final List<SqlText> scripts;
  private final LexicalRules rules;
  private final StatementPolicy policy;

  /** Scripts of a dialect, in the order in which they run. */
  public ScratchScript(List<SqlText> scripts, LexicalRules rules, StatementPolicy policy) {
    this.scripts = List.copyOf(scripts);
    this.rules = rules;
    this.policy = policy;
  }

  /**
   * Judges every statement; fails with {@code OKRA-D032}, which names those that are refused.
   *
   * @param observer sees each statement that is to run
   */
  public void judge(Consumer<StatementTokens> observer) {
    Refusals refusals = new Refusals();
    forEachToRun((statement, toRun) -> observer.accept(toRun.tokens()), refusals::add);
    refusals.requireNone();
  }

  /**
   * Runs what is to run; fails with {@code OKRA-D033}, which says file, line and column.
   *
   * @param session on the scratch place
   */
  public void run(Session session) {
    forEachToRun((statement, toRun) -> run(session, statement, toRun.sql()), ScratchScript::refuse);
  }

  /** What of a statement runs. */
  private record ToRun(StatementTokens tokens, String sql) {}

  private void forEachToRun(
      BiConsumer<LocatedStatement, ToRun> action, Consumer<Refusals.Refused> refusal) {
    for (SqlText script : scripts) {
      try (ScriptReader reader = ScriptReader.open(script, rules)) {
        for (Optional<LocatedStatement> next = reader.next();
            next.isPresent();
            next = reader.next()) {
          judged(next.get(), action, refusal);
        }
      }
    }
  }

  private void judged(
      LocatedStatement statement,
      BiConsumer<LocatedStatement, ToRun> action,
      Consumer<Refusals.Refused> refusal) {
    String sql = statement.statement().sql();
    StatementTokens tokens = StatementTokens.of(sql, rules);
    if (tokens.size() == 0) {
      return;
    }
    Verdict verdict = policy.judge(tokens);
    switch (verdict.kind()) {
      case RUN -> action.accept(statement, new ToRun(tokens, verdict.form().apply(sql)));
      case SKIP -> {}
      case REFUSE ->
          refusal.accept(
              new Refusals.Refused(
                  statement.place() + ": '" + tokens.beginning() + "' " + verdict.reason(),
                  verdict.hint()));
    }
  }

  /** A file that was changed after it was judged. */
  private static void refuse(Refusals.Refused refused) {
    Refusals refusals = new Refusals();
    refusals.add(refused);
    refusals.requireNone();
  }

  private static void run(Session session, LocatedStatement statement, String sql) {
    try {
      session.execute(sql);
    } catch (DatabaseException e) {
      boolean elsewhere =
          e.code() instanceof DatabaseErrorCode code && NOT_ITS_FAULT.contains(code);
      throw new DatabaseException(
          elsewhere ? e.code() : DatabaseErrorCode.SCRIPT_FAILED,
          statement.place() + ": " + e.text(),
          e.hint().orElse("correct the statement; the file has to run in an empty database"),
          statement.statement().sql(),
          e.sqlState().orElse(null),
          e);
    }
  }
}
