package dev.okra.jdbc.script;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where the dialects' tokens differ.
 *
 * @param features what this dialect has beside {@code '…'}, {@code "…"}, {@code -- …} and {@code /*
 *     … *}{@code /}
 * @param bodies which statements hold others
 */
public record LexicalRules(Set<Feature> features, Bodies bodies) {

  /**
   * PostgreSQL: manual, section 4.1. Assumes {@code standard_conforming_strings}, the default since
   * 9.1.
   */
  public static final LexicalRules POSTGRES =
      new LexicalRules(
          EnumSet.of(
              Feature.ESCAPE_STRINGS,
              Feature.DOLLAR_QUOTES,
              Feature.NESTED_COMMENTS,
              Feature.BACKSLASH_COMMANDS),
          Bodies.ATOMIC_ROUTINES);

  /** MySQL and MariaDB in their default {@code sql_mode}: manual, sections 11.1, 11.7 and 6.5.1. */
  public static final LexicalRules MYSQL =
      new LexicalRules(
          EnumSet.of(
              Feature.BACKSLASH_ESCAPES,
              Feature.BACKTICKS,
              Feature.HASH_COMMENTS,
              Feature.DASHES_NEED_SPACE,
              Feature.EXECUTABLE_COMMENTS,
              Feature.DELIMITER_COMMAND),
          Bodies.STORED_PROGRAMS);

  /** SQLite: its tokenizer, and {@code sqlite3_complete} for the end of a trigger. */
  public static final LexicalRules SQLITE =
      new LexicalRules(
          EnumSet.of(Feature.BACKTICKS, Feature.BRACKETS, Feature.DOT_COMMANDS),
          Bodies.SQLITE_TRIGGERS);

  public LexicalRules {
    features = Collections.unmodifiableSet(EnumSet.copyOf(features));
  }

  boolean has(Feature feature) {
    return features.contains(feature);
  }

  /** Something that not every dialect has. */
  public enum Feature {
    /** A backslash escapes the next character in every text. */
    BACKSLASH_ESCAPES,
    /** A backslash escapes the next character in {@code E'…'}. */
    ESCAPE_STRINGS,
    /** {@code $$…$$} and {@code $tag$…$tag$}. */
    DOLLAR_QUOTES,
    /** Names in backticks. */
    BACKTICKS,
    /** Names in brackets. */
    BRACKETS,
    /** A comment may hold others. */
    NESTED_COMMENTS,
    /** {@code # …} up to the end of the line. */
    HASH_COMMENTS,
    /** Two dashes begin a comment only before white space. */
    DASHES_NEED_SPACE,
    /** Comments that begin with {@code /*!} are executed. */
    EXECUTABLE_COMMENTS,
    /** A line {@code DELIMITER x} sets what ends a statement. */
    DELIMITER_COMMAND,
    /** Where a statement may begin, a line with a backslash is a command to the client. */
    BACKSLASH_COMMANDS,
    /** Where a statement may begin, a line with a dot is a command to the client. */
    DOT_COMMANDS
  }

  /** Which statements hold semicolons that do not end them. */
  public enum Bodies {
    /** CREATE FUNCTION or PROCEDURE … BEGIN ATOMIC … END. */
    ATOMIC_ROUTINES,
    /** CREATE TRIGGER, PROCEDURE, FUNCTION or EVENT … BEGIN … END. */
    STORED_PROGRAMS,
    /** CREATE TRIGGER up to {@code ; END ;}. */
    SQLITE_TRIGGERS
  }
}
