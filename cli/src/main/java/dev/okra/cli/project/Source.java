package dev.okra.cli.project;

import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.SchemaSource;
import java.util.function.Function;

/** One side of a comparison, as the command line names it. */
public sealed interface Source {

  /** What it is, fit to be shown. */
  String description();

  /** The result of the function for this kind of source. */
  <R> R match(Function<Live, R> live, Function<Stored, R> stored);

  /** A database that answers. */
  record Live(DatabaseUrl url) implements Source {
    @Override
    public String description() {
      return url.toString();
    }

    @Override
    public <R> R match(Function<Live, R> onLive, Function<Stored, R> onStored) {
      return onLive.apply(this);
    }
  }

  /** Files. */
  record Stored(SchemaSource source) implements Source {
    @Override
    public String description() {
      return source.description();
    }

    @Override
    public <R> R match(Function<Live, R> onLive, Function<Stored, R> onStored) {
      return onStored.apply(this);
    }
  }
}
