package dev.okra.postgres.write;

import dev.okra.domain.relational.CustomObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What leads from one publication to another while somebody subscribes to it. One of all tables
 * cannot become one of some.
 */
final class PublicationChange {
  private static final String OPTIONS = " WITH (publish = ";
  private static final String MEMBERS = " FOR ";
  private static final String VIA_ROOT = "publish_via_partition_root = ";
  private static final String GENERATED = "publish_generated_columns = ";

  private PublicationChange() {}

  /** What a publication is of, and with which options; each as it stands in its definition. */
  private record Parts(String members, String options) {
    static Optional<Parts> of(CustomObject publication) {
      String sql = publication.definition().sql();
      String start = "CREATE PUBLICATION " + publication.identity();
      int options = sql.lastIndexOf(OPTIONS);
      if (!publication.kind().equals("PUBLICATION") || !sql.startsWith(start) || options < 0) {
        return Optional.empty();
      }
      return Optional.of(
          new Parts(
              sql.substring(start.length(), options),
              sql.substring(options + " WITH (".length(), sql.length() - 1)));
    }

    boolean ofAllTables() {
      return members.equals(MEMBERS + "ALL TABLES");
    }
  }

  /** The statements, or nothing where the publication has to be made anew. */
  static Optional<List<String>> between(CustomObject before, CustomObject after) {
    Optional<Parts> from = Parts.of(before);
    Optional<Parts> to = Parts.of(after);
    if (from.isEmpty() || to.isEmpty() || from.get().ofAllTables() != to.get().ofAllTables()) {
      return Optional.empty();
    }
    boolean emptied = to.get().members().isEmpty() && !from.get().members().isEmpty();
    return emptied ? Optional.empty() : Optional.of(statements(after, from.get(), to.get()));
  }

  private static List<String> statements(CustomObject publication, Parts from, Parts to) {
    String start = "ALTER PUBLICATION " + publication.identity() + " SET ";
    List<String> statements = new ArrayList<>();
    if (!from.members().equals(to.members())) {
      statements.add(start + to.members().substring(MEMBERS.length()));
    }
    if (!from.options().equals(to.options())) {
      String options = to.options();
      options += unsaid(from, to, VIA_ROOT, "false") + unsaid(from, to, GENERATED, "none");
      statements.add(start + "(" + options + ")");
    }
    return statements;
  }

  /** An option that goes back to what it is by itself. */
  private static String unsaid(Parts from, Parts to, String option, String value) {
    boolean goes = from.options().contains(option) && !to.options().contains(option);
    return goes ? ", " + option + value : "";
  }
}
