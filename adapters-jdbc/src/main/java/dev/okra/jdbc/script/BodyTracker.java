package dev.okra.jdbc.script;

import dev.okra.jdbc.script.LexicalRules.Bodies;
import java.util.Locale;
import java.util.Set;

/**
 * Follows one statement from its first token on, and knows whether a semicolon would be inside its
 * body.
 */
final class BodyTracker {
  private static final Set<String> ROUTINES = Set.of("FUNCTION", "PROCEDURE");
  private static final Set<String> STORED_PROGRAMS =
      Set.of("TRIGGER", "FUNCTION", "PROCEDURE", "EVENT");

  /** What may stand between CREATE and the kind of object. */
  private static final Set<String> HEADING =
      Set.of(
          "CREATE", "OR", "REPLACE", "TEMP", "TEMPORARY", "AGGREGATE", "DEFINER", "CURRENT_USER");

  /** What follows END where it closes something that no BEGIN or CASE has opened. */
  private static final Set<String> UNCOUNTED = Set.of("IF", "LOOP", "WHILE", "REPEAT", "FOR");

  private final String text;
  private final Bodies bodies;
  private Stage stage = Stage.START;
  private Before before = Before.OTHER;
  private int depth;

  /** Whether it makes a rule of PostgreSQL, which has statements in parentheses. */
  private boolean rule;

  private int parentheses;

  /** How much of the statement is known. */
  private enum Stage {
    START,
    HEADING,
    BODY,
    PLAIN
  }

  /** What the token before was, as far as it matters. */
  private enum Before {
    /** A dot, or in the heading an equals sign or an at sign: a name follows. */
    NAME_FOLLOWS,
    SEPARATOR,
    /** An END that has closed a BEGIN or CASE. */
    CLOSING_END,
    /** The END that a semicolon has to follow at the end of an SQLite trigger. */
    TRIGGER_END,
    OTHER
  }

  BodyTracker(String text, Bodies bodies) {
    this.text = text;
    this.bodies = bodies;
  }

  /** Takes note of a token of the statement; comments are not shown. */
  void follow(SqlToken token) {
    if (token.kind() == SqlToken.Kind.WORD && before != Before.NAME_FOLLOWS) {
      before = word(token.in(text).toUpperCase(Locale.ROOT));
    } else {
      before = other(token);
    }
  }

  private Before other(SqlToken token) {
    if (token.kind() == SqlToken.Kind.SEPARATOR) {
      return Before.SEPARATOR;
    }
    if (token.is(text, '(')) {
      parentheses++;
    } else if (token.is(text, ')') && parentheses > 0) {
      parentheses--;
    }
    boolean account = stage == Stage.HEADING && (token.is(text, '=') || token.is(text, '@'));
    return account || token.is(text, '.') ? Before.NAME_FOLLOWS : Before.OTHER;
  }

  private Before word(String word) {
    switch (stage) {
      case START -> stage = word.equals("CREATE") ? Stage.HEADING : Stage.PLAIN;
      case HEADING -> stage = afterHeadingWord(word);
      case BODY -> {
        return bodies == Bodies.SQLITE_TRIGGERS ? triggerWord(word) : blockWord(word);
      }
      case PLAIN -> {}
    }
    return Before.OTHER;
  }

  private Stage afterHeadingWord(String word) {
    rule = bodies == Bodies.ATOMIC_ROUTINES && word.equals("RULE");
    if (hasBody(word)) {
      return Stage.BODY;
    }
    return HEADING.contains(word) ? Stage.HEADING : Stage.PLAIN;
  }

  private boolean hasBody(String word) {
    return switch (bodies) {
      case ATOMIC_ROUTINES -> ROUTINES.contains(word);
      case STORED_PROGRAMS -> STORED_PROGRAMS.contains(word);
      case SQLITE_TRIGGERS -> word.equals("TRIGGER");
    };
  }

  private Before triggerWord(String word) {
    return before == Before.SEPARATOR && word.equals("END") ? Before.TRIGGER_END : Before.OTHER;
  }

  private Before blockWord(String word) {
    if (before == Before.CLOSING_END && UNCOUNTED.contains(word)) {
      depth++;
    } else if (opens(word)) {
      depth++;
    } else if (word.equals("END") && depth > 0) {
      depth--;
      return Before.CLOSING_END;
    }
    return Before.OTHER;
  }

  private boolean opens(String word) {
    boolean caseOpens = word.equals("CASE") && depth > 0 && before != Before.CLOSING_END;
    return caseOpens || word.equals("BEGIN");
  }

  /** Whether a semicolon here would belong to the statement. */
  boolean isInside() {
    return bodies == Bodies.SQLITE_TRIGGERS
        ? stage == Stage.BODY && before != Before.TRIGGER_END
        : depth > 0 || (rule && parentheses > 0);
  }
}
