package dev.okra.idl.syntax;

import dev.okra.idl.grammar.OkraLexer;
import dev.okra.idl.source.Place;
import dev.okra.idl.source.SourceText;
import dev.okra.idl.tree.RenameComment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * The comments of a file that say what something was called: {@code # @renamed(from: "x")}. One
 * belongs to the definition, field or enum value that it stands directly above (other comments may
 * stand between, a blank line may not), inside, or behind on the same line.
 */
final class RenameComments {
  private final CommonTokenStream tokens;
  private final SourceText source;
  private final TreeMap<Integer, RenameComment> free = new TreeMap<>();

  private RenameComments(CommonTokenStream tokens, SourceText source) {
    this.tokens = tokens;
    this.source = source;
  }

  static RenameComments in(CommonTokenStream tokens, SourceText source) {
    RenameComments comments = new RenameComments(tokens, source);
    for (Token token : tokens.getTokens()) {
      if (token.getType() == OkraLexer.COMMENT) {
        comments.add(token);
      }
    }
    return comments;
  }

  private void add(Token token) {
    Place place = new Place(source, token.getStartIndex(), token.getStopIndex() + 1);
    String from = RenameText.from(place.text());
    if (from != null) {
      free.put(token.getTokenIndex(), new RenameComment(from, place));
    }
  }

  /** Takes those above, inside and directly behind what reaches from one token to another. */
  List<RenameComment> take(Token first, Token last) {
    if (free.isEmpty()) {
      return List.of();
    }
    Map<Integer, RenameComment> mine = free.subMap(firstAbove(first), true, lastBehind(last), true);
    List<RenameComment> result = new ArrayList<>(mine.values());
    mine.clear();
    return result;
  }

  /** Takes the one behind a token, on its line. */
  List<RenameComment> takeBehind(Token last) {
    RenameComment comment = free.remove(lastBehind(last));
    return comment == null ? List.of() : List.of(comment);
  }

  /** Those that belong to nothing. */
  List<RenameComment> rest() {
    return List.copyOf(free.values());
  }

  private int firstAbove(Token first) {
    int line = source.lineAt(first.getStartIndex());
    int index = first.getTokenIndex();
    while (index > 0 && isComment(tokens.get(index - 1))) {
      Token comment = tokens.get(index - 1);
      int commentLine = source.lineAt(comment.getStartIndex());
      boolean trailsOther = index > 1 && endsOn(tokens.get(index - 2), commentLine);
      if (trailsOther || commentLine < line - 1) {
        break;
      }
      line = commentLine;
      index--;
    }
    return index;
  }

  private boolean endsOn(@Nullable Token token, int line) {
    return token != null && !isComment(token) && source.lineAt(token.getStopIndex()) == line;
  }

  private int lastBehind(Token last) {
    int next = last.getTokenIndex() + 1;
    boolean behind = isComment(tokens.get(next)) && endsOn(last, lineOf(tokens.get(next)));
    return behind ? next : last.getTokenIndex();
  }

  private int lineOf(Token token) {
    return source.lineAt(token.getStartIndex());
  }

  private static boolean isComment(Token token) {
    return token.getType() == OkraLexer.COMMENT;
  }
}
