package dev.okra.jdbc.scratch;

import java.util.function.UnaryOperator;

/**
 * Whether a statement runs in a scratch place.
 *
 * @param kind what is done with it
 * @param form what of it runs, from the statement as it is written
 * @param reason why it is refused, as the end of a sentence that begins with its first words; empty
 *     unless it is
 * @param hint what to do about it; empty unless it is refused
 */
public record Verdict(Kind kind, UnaryOperator<String> form, String reason, String hint) {
  /** It runs. */
  public static final Verdict RUN = runAs(UnaryOperator.identity());

  /** It says nothing about the schema, such as a privilege or a row, and is passed over. */
  public static final Verdict SKIP = new Verdict(Kind.SKIP, UnaryOperator.identity(), "", "");

  /** What is done with a statement. */
  public enum Kind {
    RUN,
    SKIP,
    REFUSE
  }

  /** It runs in another form, which makes the same objects. */
  public static Verdict runAs(UnaryOperator<String> form) {
    return new Verdict(Kind.RUN, form, "", "");
  }

  /** The script is refused before any of it runs. */
  public static Verdict refuse(String reason, String hint) {
    return new Verdict(Kind.REFUSE, UnaryOperator.identity(), reason, hint);
  }

  /** A statement that no list of the dialect holds. */
  public static Verdict unknown() {
    return refuse(
        "is no statement that makes a part of a schema",
        "leave it out of the file: only CREATE, ALTER, DROP and the like say what a schema is");
  }

  /** A statement that changes more than the database that it runs in. */
  public static Verdict outside() {
    return refuse(
        "reaches outside the database that the file is about",
        "leave it out of the file; what concerns the whole server is not part of a schema");
  }

  /** A block or call, whose statements nobody can see before they run. */
  public static Verdict opaque() {
    return refuse(
        "runs statements that cannot be seen in the file",
        "write the statements down one by one, without DO or CALL around them");
  }

  /** A query. */
  public static Verdict query() {
    return refuse(
        "is a query, and may call any function",
        "leave it out of the file, or write what it makes as CREATE statements");
  }

  /** A command to the server's own client. */
  public static Verdict clientCommand(String client) {
    return refuse(
        "is a command to " + client + ", not SQL",
        "leave it out of the file, or write down the SQL that it stands for");
  }

  /** Reading or writing files of the server, or calling other servers. */
  public static Verdict files(String function) {
    return refuse(
        "mentions " + function + ", which reaches files or other servers",
        "leave it out of the file");
  }
}
