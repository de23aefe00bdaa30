package dev.okra.postgres.write;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.ObjectName;
import dev.okra.postgres.type.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Properties of a table that only PostgreSQL knows; all but those named here are storage
 * parameters.
 */
final class TableSettings {
  static final String UNLOGGED = "unlogged";
  static final String INHERITS = "inherits";
  private static final String OF = "of";
  static final String ACCESS_METHOD = "access_method";
  static final String TABLESPACE = "tablespace";
  private static final String ROW_SECURITY = "row_security";
  private static final String REPLICA_IDENTITY = "replica_identity";
  private static final Pattern PARENT = Pattern.compile("(?:\"[^\"]*\"|[^\", ])+");
  private static final Set<String> OWN =
      Set.of(UNLOGGED, INHERITS, OF, ACCESS_METHOD, TABLESPACE, ROW_SECURITY, REPLICA_IDENTITY);

  private TableSettings() {}

  static Attributes parameters(Attributes attributes) {
    Attributes result = attributes;
    for (String own : OWN) {
      result = result.without(own);
    }
    return result;
  }

  /** Subcommands for what CREATE TABLE cannot say. */
  static List<String> afterCreation(Attributes attributes) {
    List<String> subcommands = new ArrayList<>();
    attributes.value(OF).ifPresent(type -> subcommands.add("OF " + type));
    subcommands.addAll(rowSecurity(Attributes.NONE, attributes));
    return subcommands;
  }

  /** Subcommands that lead from some properties to others. */
  static List<String> subcommands(Attributes before, Attributes after) {
    List<String> subcommands = new ArrayList<>();
    if (before.has(UNLOGGED) != after.has(UNLOGGED)) {
      subcommands.add(after.has(UNLOGGED) ? "SET UNLOGGED" : "SET LOGGED");
    }
    if (differ(before, after, ACCESS_METHOD)) {
      subcommands.add("SET ACCESS METHOD " + name(after, ACCESS_METHOD, "heap"));
    }
    if (differ(before, after, TABLESPACE)) {
      subcommands.add("SET TABLESPACE " + name(after, TABLESPACE, "pg_default"));
    }
    if (differ(before, after, OF)) {
      subcommands.add(after.value(OF).map(type -> "OF " + type).orElse("NOT OF"));
    }
    without(parents(after), parents(before)).forEach(p -> subcommands.add("INHERIT " + p));
    subcommands.addAll(rowSecurity(before, after));
    subcommands.addAll(StorageParameters.subcommands(parameters(before), parameters(after)));
    return subcommands;
  }

  /**
   * Statements by which a table leaves its parents. In one statement with others the server would
   * drop columns first, which it refuses as long as they are a parent's.
   */
  static List<String> leaving(ObjectName table, Attributes before, Attributes after) {
    return without(parents(before), parents(after)).stream()
        .map(p -> "ALTER TABLE " + Names.name(table) + " NO INHERIT " + p)
        .toList();
  }

  /** Each parent as it is quoted. */
  static List<String> parents(Attributes attributes) {
    return PARENT
        .matcher(attributes.value(INHERITS).orElse(""))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static List<String> without(List<String> names, List<String> others) {
    return names.stream().filter(n -> !others.contains(n)).toList();
  }

  private static List<String> rowSecurity(Attributes before, Attributes after) {
    List<String> subcommands = new ArrayList<>();
    if (isEnabled(before) != isEnabled(after)) {
      subcommands.add((isEnabled(after) ? "ENABLE" : "DISABLE") + " ROW LEVEL SECURITY");
    }
    if (isForced(before) != isForced(after)) {
      subcommands.add((isForced(after) ? "FORCE" : "NO FORCE") + " ROW LEVEL SECURITY");
    }
    return subcommands;
  }

  private static boolean isForced(Attributes attributes) {
    return attributes.value(ROW_SECURITY).filter(v -> v.startsWith("forced")).isPresent();
  }

  private static boolean isEnabled(Attributes attributes) {
    return attributes.value(ROW_SECURITY).filter(v -> !v.equals("forced once enabled")).isPresent();
  }

  /**
   * The statement that sets the replica identity, where it is not the default; its index is there
   * by then.
   */
  static Optional<String> replicaIdentity(ObjectName table, Attributes attributes) {
    return attributes.value(REPLICA_IDENTITY).map(value -> replicaIdentity(table, value));
  }

  /** The statement that sets the replica identity where it has changed. */
  static Optional<String> replicaIdentity(ObjectName table, Attributes before, Attributes after) {
    return differ(before, after, REPLICA_IDENTITY)
        ? Optional.of(replicaIdentity(table, after.value(REPLICA_IDENTITY).orElse("default")))
        : Optional.empty();
  }

  private static String replicaIdentity(ObjectName table, String value) {
    String words =
        value.startsWith("index ")
            ? "USING INDEX " + value.substring("index ".length())
            : ColumnWriter.word(value);
    return "ALTER TABLE " + Names.name(table) + " REPLICA IDENTITY " + words;
  }

  private static boolean differ(Attributes before, Attributes after, String name) {
    return !before.value(name).equals(after.value(name));
  }

  private static String name(Attributes attributes, String name, String otherwise) {
    return Names.identifier(attributes.value(name).orElse(otherwise));
  }
}
