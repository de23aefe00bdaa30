package dev.okra.mysql.type;

import dev.okra.jdbc.name.Quoting;
import dev.okra.jdbc.name.ReservedWords;

/** Names and texts in SQL; one way for all servers, so that a script fits any of them. */
public final class Names {
  /** Backticks where a name needs them on one of the supported servers. */
  public static final Quoting QUOTING =
      new Quoting(Quoting.Style.BACKTICKS, ReservedWords.load(Names.class, "reserved-words.txt"));

  private Names() {}
}
