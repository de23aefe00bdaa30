package dev.okra.sqlite.inspect;

import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.IndexPart.ColumnKey;
import dev.okra.domain.relational.IndexPart.ExpressionKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the parts of an index or key, up to the parenthesis that closes them. */
final class IndexPartParser {
  private final DefinitionTokens tokens;

  IndexPartParser(DefinitionTokens tokens) {
    this.tokens = tokens;
  }

  List<IndexPart> parts() {
    List<IndexPart> parts = new ArrayList<>();
    do {
      parts.add(part());
    } while (tokens.acceptSymbol(','));
    return parts;
  }

  private IndexPart part() {
    int start = tokens.position();
    int end = endOfKey();
    IndexPart.Key key = key(start, end);
    tokens.moveTo(end);
    String collation = tokens.accept("COLLATE") ? tokens.name() : null;
    boolean descending = !tokens.accept("ASC") && tokens.accept("DESC");
    return new IndexPart(key, descending, null, collation, null, null);
  }

  /** The key ends before its last COLLATE, before its direction, or with the part. */
  private int endOfKey() {
    int start = tokens.position();
    int collate = -1;
    while (!tokens.atSymbol(',') && !tokens.atSymbol(')') && !tokens.atEnd()) {
      if (tokens.position() > start && endsKey()) {
        break;
      }
      if (tokens.at("COLLATE") && tokens.position() > start) {
        collate = tokens.position();
      }
      step();
    }
    int end = tokens.position();
    return collate >= 0 && collate == end - 2 ? collate : end;
  }

  private boolean endsKey() {
    int here = tokens.position();
    boolean direction = tokens.accept("ASC") || tokens.accept("DESC");
    boolean numbering = tokens.at("AUTOINCREMENT");
    boolean last =
        numbering
            || (direction
                && (tokens.atSymbol(',') || tokens.atSymbol(')') || tokens.at("AUTOINCREMENT")));
    tokens.moveTo(here);
    return last;
  }

  private void step() {
    if (tokens.atSymbol('(')) {
      tokens.parenthesised();
    } else {
      tokens.next();
    }
  }

  private IndexPart.Key key(int start, int end) {
    tokens.moveTo(start);
    String column = end == start + 1 ? columnName() : null;
    return column == null
        ? new ExpressionKey(new Expression(tokens.textBetween(start, end)))
        : new ColumnKey(column);
  }

  private @Nullable String columnName() {
    return tokens.atSymbol('(') ? null : tokens.name();
  }
}
