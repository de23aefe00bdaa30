package dev.okra.cli.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Standard output for data, standard error for everything else, and questions where there is
 * somebody to answer them.
 */
public final class Console {
  private final PrintStream out;
  private final PrintStream err;
  private final BufferedReader in;
  private final boolean interactive;
  private final boolean colours;

  /**
   * A console.
   *
   * @param out where data goes
   * @param err where everything else goes
   * @param in where answers come from
   * @param interactive whether somebody is there to answer
   * @param colours whether text may be coloured
   */
  public Console(
      PrintStream out, PrintStream err, BufferedReader in, boolean interactive, boolean colours) {
    this.out = out;
    this.err = err;
    this.in = in;
    this.interactive = interactive;
    this.colours = colours;
  }

  /** Prints a line of data. */
  public void data(String line) {
    out.println(line);
  }

  /** Prints data exactly as it is. */
  public void raw(String text) {
    out.print(text);
    out.flush();
  }

  /** Prints a line that is not data. */
  public void say(String line) {
    err.println(line);
  }

  /** Prints a line that says that something is done. */
  public void done(String line) {
    err.println(styled("✓ ", Style.SUCCESS) + line);
  }

  /** Prints a line that warns. */
  public void warn(String line) {
    err.println(styled("! ", Style.WARNING) + line);
  }

  /** Prints a line that will be written over by the next one, on a terminal; nothing elsewhere. */
  public void progress(String line) {
    if (interactive && colours) {
      err.print("\r\u001B[2K" + line);
      err.flush();
    }
  }

  /** Takes the last line of progress away. */
  public void endProgress() {
    progress("");
  }

  /** The text in a style, where colours are allowed. */
  public String styled(String text, Style style) {
    return colours ? style.apply(text) : text;
  }

  /** Whether somebody is there to answer. */
  public boolean isInteractive() {
    return interactive;
  }

  /** Asks, and returns the answer without white space around it; empty where input has ended. */
  public Optional<String> ask(String question) {
    err.print(question + " ");
    err.flush();
    try {
      return Optional.ofNullable(in.readLine()).map(String::strip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
