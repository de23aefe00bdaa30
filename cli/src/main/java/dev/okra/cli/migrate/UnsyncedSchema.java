package dev.okra.cli.migrate;

import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.console.Console;
import dev.okra.cli.database.DatabaseCommandCode;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.migration.directory.MigrationDirectory;
import dev.okra.migration.directory.SnapshotTaker;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks what to do where the schema is not what the development database was last brought to. */
final class UnsyncedSchema {
  private final Provider<Console> consoles;

  @Inject
  UnsyncedSchema(Provider<Console> consoles) {
    this.consoles = consoles;
  }

  /** What to do before a snapshot; {@code SCHEMA} where nothing has to be done. */
  Answer decide(MigrationDirectory directory, SchemaDefinition schema, @Nullable Answer given) {
    Optional<SchemaDefinition> current = directory.current();
    if (SnapshotTaker.isSame(current.orElse(null), schema)) {
      return Answer.SCHEMA;
    }
    String found =
        current.isPresent()
            ? "the schema has changed since the last 'okra db sync'"
            : "no database was brought to this schema yet";
    Answer answer = given != null ? given : ask(found);
    if (answer == Answer.FAIL) {
      throw stopped(found);
    }
    return answer;
  }

  private Answer ask(String found) {
    Console console = consoles.get();
    if (!console.isInteractive()) {
      return Answer.FAIL;
    }
    console.say(found + ":");
    console.say("  1) sync the database first (recommended)");
    console.say("  2) commit the schema untested");
    console.say("  3) cancel");
    while (true) {
      String answer = console.ask("What now? [1/2/3]").orElse("3");
      switch (answer) {
        case "", "1" -> {
          return Answer.SYNC;
        }
        case "2" -> {
          return Answer.SCHEMA;
        }
        case "3" -> {
          return Answer.FAIL;
        }
        default -> console.say("answer 1, 2 or 3");
      }
    }
  }

  private static OkraException stopped(String found) {
    return new OkraException(
        DatabaseCommandCode.CANCELLED,
        found + "; nothing was committed",
        "run 'okra db sync' first, or give --if-unsynced sync or --if-unsynced schema");
  }

  /** What to do. */
  enum Answer {
    SYNC,
    SCHEMA,
    FAIL
  }
}
