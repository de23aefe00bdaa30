package dev.okra.domain.port;

import dev.okra.domain.plan.Script;

/**
 * Takes a text of SQL apart into statements, as the server's own client would, and writes such
 * texts.
 */
public interface ScriptSplitter {

  /** The statements of a text; {@code file} names it in errors. */
  Script split(String file, String text);

  /** A script as a text that {@link #split} reads back as the same statements. */
  String write(Script script);

  /**
   * A script as a text for the server's own client: {@link #write} with what the {@link
   * ScriptExecutor} does around a script, where the script alone would harm rows.
   */
  default String writeForClient(Script script) {
    return write(script);
  }
}
