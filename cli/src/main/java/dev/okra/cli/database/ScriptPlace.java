package dev.okra.cli.database;

import dev.okra.cli.project.Source;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Dialect;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses where files of SQL run. */
final class ScriptPlace {
  private ScriptPlace() {}

  /**
   * The database that was given for it, else one of those that are compared, else the dialect's
   * own; fails with {@code OKRA-C047} where there is none.
   */
  static DatabaseUrl of(
      Dialect dialect, Optional<DatabaseUrl> devUrl, Stream<DatabaseUrl> compared, Source source) {
    return devUrl
        .or(compared::findFirst)
        .or(() -> dialect.scripts().ownPlace())
        .orElseThrow(
            () ->
                new OkraException(
                    DatabaseCommandCode.NO_SERVER,
                    "what "
                        + source.description()
                        + " makes is found out by running it, and neither side is a database of "
                        + dialect.id(),
                    "give one with --dev-url: a scratch place on its server is used, and its own"
                        + " tables are not touched"));
  }
}
