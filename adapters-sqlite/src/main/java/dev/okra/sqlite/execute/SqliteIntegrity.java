package dev.okra.sqlite.execute;

import dev.okra.domain.port.IntegrityCheck;
import dev.okra.domain.port.Session;
import java.util.ArrayList;
import java.util.List;

/**
 * Foreign keys hold only for connections that ask for it, and a file can be damaged.
 *
 * @see <a href="https://www.sqlite.org/pragma.html#pragma_integrity_check">PRAGMA
 *     integrity_check</a>
 */
public final class SqliteIntegrity implements IntegrityCheck {
  private static final String SOUND = "ok";

  @Override
  public List<String> problems(Session session) {
    List<String> problems = new ArrayList<>();
    session.query("SELECT integrity_check AS problem FROM pragma_integrity_check").stream()
        .map(row -> row.text("problem"))
        .filter(text -> !text.equals(SOUND))
        .forEach(problems::add);
    ForeignKeyViolation.find(session).forEach(v -> problems.add(v.toString()));
    return problems;
  }
}
