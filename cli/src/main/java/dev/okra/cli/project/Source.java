package dev.okra.cli.project;

import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.SchemaSource;
import dev.okra.domain.port.SqlText;
import java.util.List;
import java.util.function.Function;

/** One side of a comparison, as the command line names it. */
public sealed interface Source {

  /** What it is, fit to be shown. */
  String description();

  /** The result of the function for this kind of source. */
  <R> R match(Function<Live, R> live, Function<Stored, R> stored, Function<Scripted, R> scripted);

  /** Whether it is files of SQL. */
  default boolean isScripted() {
    return match(live -> false, stored -> false, scripted -> true);
  }

  /** A database that answers. */
  record Live(DatabaseUrl url) implements Source {
    @Override
    public String description() {
      return url.toString();
    }

    @Override
    public <R> R match(
        Function<Live, R> onLive, Function<Stored, R> onStored, Function<Scripted, R> onScripted) {
      return onLive.apply(this);
    }
  }

  /** Files that say what a schema is. */
  record Stored(SchemaSource source) implements Source {
    @Override
    public String description() {
      return source.description();
    }

    @Override
    public <R> R match(
        Function<Live, R> onLive, Function<Stored, R> onStored, Function<Scripted, R> onScripted) {
      return onStored.apply(this);
    }
  }

  /**
   * Files of SQL, which have to run somewhere before anybody knows what they make.
   *
   * @param description what they are, fit to be shown
   * @param texts the files in the order in which they run
   */
  record Scripted(String description, List<SqlText> texts) implements Source {
    public Scripted {
      texts = List.copyOf(texts);
    }

    @Override
    public <R> R match(
        Function<Live, R> onLive, Function<Stored, R> onStored, Function<Scripted, R> onScripted) {
      return onScripted.apply(this);
    }
  }
}
