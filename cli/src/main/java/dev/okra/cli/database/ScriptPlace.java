package dev.okra.cli.database;

import dev.okra.cli.project.Source;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.InspectionScope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses where files of SQL run. */
final class ScriptPlace {
  private ScriptPlace() {}

  /** What counts of a scratch place: everything that the files make, in whatever schema. */
  static InspectionScope scope(InspectionScope scope) {
    return scope.including(List.of(InspectionScope.EVERY_SCHEMA));
  }

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
                noServer(
                    dialect, "what " + source.description() + " makes is found out by running it"));
  }

  /**
   * Where expressions of a schema are put in the words of a database, to be compared with those of
   * a {@code schema.json} that came from one; fails with {@code OKRA-C047} where there is no place.
   */
  static DatabaseUrl ofTwoKinds(
      Dialect dialect, Optional<DatabaseUrl> devUrl, Source left, Source right) {
    return devUrl
        .or(() -> dialect.scripts().ownPlace())
        .orElseThrow(
            () ->
                noServer(
                    dialect,
                    "one of "
                        + left.description()
                        + " and "
                        + right.description()
                        + " is in the words of a database, the other is put in them by one"));
  }

  private static OkraException noServer(Dialect dialect, String why) {
    return new OkraException(
        DatabaseCommandCode.NO_SERVER,
        why + ", and neither side is a database of " + dialect.id(),
        "give one with --dev-url: a scratch place on its server is used, and its own"
            + " tables are not touched");
  }
}
