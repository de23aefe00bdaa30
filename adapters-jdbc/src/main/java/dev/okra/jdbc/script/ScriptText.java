package dev.okra.jdbc.script;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.plan.Script;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.port.ScriptSplitter;
import dev.okra.jdbc.script.LexicalRules.Feature;
import dev.okra.jdbc.script.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Scripts as text, both ways. What is written reads back as the same statements, apart from the
 * changes that they came from. A comment line {@code -- okra:expect-no-rows} or {@code --
 * okra:alone} before a statement keeps its kind and mode.
 */
public final class ScriptText implements ScriptSplitter {
  private final LexicalRules rules;

  /** Texts in the dialect with these rules. */
  public ScriptText(LexicalRules rules) {
    this.rules = rules;
  }

  /**
   * The statements of a text, each without its final semicolon and without the comments before it.
   *
   * @param file named in errors
   * @param text may start with a BOM; its lines may end with LF or CRLF
   * @throws OkraException OKRA-D030, where a quote or comment is not closed, or the text holds a
   *     NUL
   */
  @Override
  public Script split(String file, String text) {
    List<Statement> statements = new ArrayList<>();
    try (ScriptReader reader = ScriptReader.of(file, text, rules)) {
      for (Optional<LocatedStatement> next = reader.next();
          next.isPresent();
          next = reader.next()) {
        statements.add(next.get().statement());
      }
    }
    return new Script(statements);
  }

  /** The text of a script; a statement is followed by a semicolon and an empty line. */
  @Override
  public String write(Script script) {
    return write(script, sql -> false);
  }

  /**
   * The text of a script for the server's own client. That of MySQL knows no blocks: it ends a
   * statement at every semicolon, unless it is told of another separator.
   */
  @Override
  public String writeForClient(Script script) {
    return write(script, sql -> rules.has(Feature.DELIMITER_COMMAND) && hasSemicolon(sql));
  }

  private String write(Script script, Predicate<String> separated) {
    StringBuilder result = new StringBuilder();
    for (Statement statement : script.statements()) {
      if (!result.isEmpty()) {
        result.append('\n');
      }
      append(result, statement, separated);
    }
    return result.toString();
  }

  private void append(StringBuilder result, Statement statement, Predicate<String> separated) {
    for (StatementMarker marker : StatementMarker.values()) {
      if (marker.marks(statement)) {
        result.append(marker.line()).append('\n');
      }
    }
    String sql = statement.sql().strip();
    if (separated.test(sql)) {
      result.append(delimited(sql));
    } else if (isOneStatement(sql + ";", sql)) {
      result.append(sql).append(";\n");
    } else if (isOneStatement(sql + "\n;", sql)) {
      // It ends with a comment that would swallow the semicolon.
      result.append(sql).append("\n;\n");
    } else {
      result.append(delimited(sql));
    }
  }

  private boolean hasSemicolon(String sql) {
    SqlLexer lexer = new SqlLexer(sql, rules);
    for (SqlToken t = lexer.next(); t.kind() != Kind.END; t = lexer.next()) {
      if (t.kind() == Kind.SEPARATOR) {
        return true;
      }
    }
    return false;
  }

  private boolean isOneStatement(String text, String sql) {
    try {
      List<Statement> read = new StatementReader(text, rules).read();
      return read.size() == 1 && read.get(0).sql().equals(sql);
    } catch (UnterminatedTokenException e) {
      return false;
    }
  }

  /** With a separator that does not occur in it. */
  private String delimited(String sql) {
    if (!rules.has(Feature.DELIMITER_COMMAND)) {
      throw new IllegalArgumentException("this is not one statement: " + sql);
    }
    StringBuilder separator = new StringBuilder("$$");
    while (sql.contains(separator)) {
      separator.append('$');
    }
    return "DELIMITER " + separator + "\n" + sql + "\n" + separator + "\nDELIMITER ;\n";
  }
}
