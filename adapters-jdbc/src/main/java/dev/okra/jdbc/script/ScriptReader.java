package dev.okra.jdbc.script;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.SqlText;
import dev.okra.jdbc.script.StatementReader.FoundStatement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text of any length statement by statement. It holds the statement that it is at and what
 * follows in the piece last read; where a statement is longer than that, it holds twice as much and
 * looks at it again, so that every character is looked at a few times at most.
 */
public final class ScriptReader implements AutoCloseable {
  /** Longer than any server takes one with its own settings. */
  private static final int LONGEST_STATEMENT = 1 << 24;

  private final String name;
  private final LexicalRules rules;
  private final TextPieces pieces;
  private String window = "";
  private String separator = ";";
  private StatementReader reader;
  private boolean whole;
  private int consumed;
  private int located;
  private int line = 1;
  private int column = 1;

  private ScriptReader(String name, LexicalRules rules, TextPieces pieces) {
    this.name = name;
    this.rules = rules;
    this.pieces = pieces;
    this.reader = new StatementReader("", false, separator, rules);
  }

  /** A reader at the start of a text; fails with OKRA-D030 where that cannot be read. */
  public static ScriptReader open(SqlText script, LexicalRules rules) {
    try {
      return new ScriptReader(script.name(), rules, new Utf8Pieces(script.open()));
    } catch (IOException e) {
      throw unreadable(script.name(), e);
    }
  }

  /** A reader at the start of a text that is at hand. */
  static ScriptReader of(String name, String text, LexicalRules rules) {
    return new ScriptReader(name, rules, TextPieces.of(text));
  }

  /**
   * The next statement, without its separator and without the comments before it; empty at the end.
   *
   * @throws OkraException OKRA-D030, where a quote or comment is not closed, or the text holds a
   *     NUL or is not UTF-8
   */
  public Optional<LocatedStatement> next() {
    while (true) {
      FoundStatement found = inWindow();
      if (found != null) {
        consumed = found.next();
        separator = found.separator();
        locate(found.start());
        return Optional.of(new LocatedStatement(found.statement(), name, line, column));
      }
      if (whole) {
        return Optional.empty();
      }
      refill();
    }
  }

  private @Nullable FoundStatement inWindow() {
    try {
      return reader.next();
    } catch (UnterminatedTokenException e) {
      if (whole) {
        throw unreadable(e.position(), e.text(), "close it");
      }
      return null;
    }
  }

  /** Reads at least as much again as is held of a statement. */
  private void refill() {
    locate(consumed);
    StringBuilder longer = new StringBuilder(window.substring(consumed));
    int wanted = 2 * longer.length();
    if (wanted > 2 * LONGEST_STATEMENT) {
      throw unreadable(
          consumed,
          "a statement that does not end within " + LONGEST_STATEMENT + " characters",
          "is a quote or a comment open? otherwise make several statements of it");
    }
    boolean first = line == 1 && column == 1 && window.isEmpty();
    window = "";
    do {
      String piece = piece(longer);
      whole = piece.isEmpty();
      longer.append(piece);
    } while (!whole && longer.length() < wanted);
    window = first ? withoutMark(longer) : longer.toString();
    consumed = 0;
    located = 0;
    reader = new StatementReader(window, whole, separator, rules);
  }

  private static String withoutMark(StringBuilder text) {
    boolean marked = !text.isEmpty() && text.charAt(0) == '\uFEFF';
    return text.substring(marked ? 1 : 0);
  }

  private String piece(StringBuilder before) {
    try {
      String piece = pieces.next();
      int nul = piece.indexOf('\0');
      if (nul >= 0) {
        throw unreadableAt(
            before.append(piece, 0, nul),
            "the character NUL",
            "remove it; is this a text file in UTF-8?");
      }
      return piece;
    } catch (MalformedInputException e) {
      throw unreadableAt(before, "bytes that are not UTF-8", "save the file in UTF-8");
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /** Moves line and column forward to a position of the window. */
  private void locate(int position) {
    for (; located < position; located++) {
      char c = window.charAt(located);
      if (c == '\n') {
        line++;
        column = 1;
      } else if (!Character.isLowSurrogate(c)) {
        column++;
      }
    }
  }

  private OkraException unreadableAt(StringBuilder before, String what, String hint) {
    window = before.toString();
    located = 0;
    return unreadable(window.length(), what, hint);
  }

  private OkraException unreadable(int position, String what, String hint) {
    locate(position);
    return new OkraException(
        ScriptErrorCode.UNREADABLE, name + ":" + line + ":" + column + ": " + what, hint);
  }

  private static OkraException unreadable(String name, IOException failure) {
    return new OkraException(
        ScriptErrorCode.UNREADABLE,
        name + " cannot be read: " + failure.getMessage(),
        "check that it is there and that its permissions let you read it",
        failure);
  }

  @Override
  public void close() {
    try {
      pieces.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
