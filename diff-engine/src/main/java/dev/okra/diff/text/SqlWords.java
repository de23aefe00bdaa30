package dev.okra.diff.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names and texts that stand in an SQL expression.
 *
 * <p>Only a database understands an expression; this tells whether one can be about a column, a
 * table or a value at all. Names are compared without regard to case, since unquoted ones have
 * none, so it finds too much rather than too little.
 */
public final class SqlWords {
  private final Set<String> names = new LinkedHashSet<>();
  private final List<String> literals = new ArrayList<>();
  private boolean star;

  private SqlWords(List<SqlToken> tokens) {
    for (SqlToken token : tokens) {
      switch (token.kind()) {
        case NAME, NUMBER -> names.add(token.text());
        case LITERAL -> literals.add(token.text());
        case SYMBOL -> star |= token.is("*");
      }
    }
  }

  /** The words of a text. */
  public static SqlWords of(String sql) {
    return new SqlWords(SqlTokens.of(sql));
  }

  /** A name as {@link #names} has it. */
  public static String folded(String name) {
    return SqlTokens.folded(name);
  }

  /** Whether a name stands in the text, quoted or not. */
  public boolean mentions(String name) {
    return names.contains(folded(name));
  }

  /** Whether one of some names stands in the text. */
  public boolean mentionsAny(Set<String> candidates) {
    return candidates.stream().anyMatch(this::mentions);
  }

  /** Whether there is a {@code *}, which may stand for all columns. */
  public boolean hasStar() {
    return star;
  }

  /** Every name, quoted or not, in lower case. */
  public Set<String> names() {
    return Collections.unmodifiableSet(names);
  }

  /** Every text in single quotes, without them, in order. */
  public List<String> literals() {
    return Collections.unmodifiableList(literals);
  }
}
