package dev.okra.sqlite.execute;

import dev.okra.domain.plan.Script;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.port.ScriptSplitter;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.ScriptText;
import java.util.regex.Pattern;

/** Scripts of SQLite as text. */
public final class SqliteScriptText implements ScriptSplitter {
  private static final Pattern DROPS_TABLE =
      Pattern.compile("\\s*DROP\\s+TABLE\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final ScriptText text = new ScriptText(LexicalRules.SQLITE);

  @Override
  public Script split(String file, String sql) {
    return text.split(file, sql);
  }

  @Override
  public String write(Script script) {
    return text.write(script);
  }

  /**
   * With foreign keys off around statements that drop a table, as in every rebuild: otherwise
   * dropping it would delete what refers to it.
   *
   * @see <a href="https://www.sqlite.org/lang_altertable.html#otheralter">Making Other Kinds Of
   *     Table Schema Changes</a>
   */
  @Override
  public String writeForClient(Script script) {
    String statements = text.write(script);
    if (script.statements().stream().noneMatch(SqliteScriptText::dropsTable)) {
      return statements;
    }
    return "-- Elsewhere than in okra, run this with 'sqlite3 -bail', which stops at the first error.\n"
        + "PRAGMA foreign_keys = OFF;\n\nBEGIN;\n\n"
        + statements
        + "\nCOMMIT;\n\nPRAGMA foreign_keys = ON;\n";
  }

  private static boolean dropsTable(Statement statement) {
    return DROPS_TABLE.matcher(statement.sql()).matches();
  }
}
