package dev.okra.domain.port;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What of a database is looked at. okra's own tables ({@code _okra_…}) never are.
 *
 * @param schemas the schemas; empty for the connection's default one alone
 * @param exclude patterns of table names to leave out, {@code *} for any characters and {@code ?}
 *     for one
 */
public record InspectionScope(List<String> schemas, List<String> exclude) {
  /** The default schema, with nothing left out. */
  public static final InspectionScope DEFAULT = new InspectionScope(List.of(), List.of());

  /** The prefix of the names of okra's own objects. */
  public static final String OWN_PREFIX = "_okra_";

  public InspectionScope {
    schemas = List.copyOf(schemas);
    exclude = List.copyOf(exclude);
  }

  /** Whether an object with this name is left out. */
  public boolean leavesOut(String name) {
    return name.startsWith(OWN_PREFIX) || exclude.stream().anyMatch(p -> matches(p, name));
  }

  private static boolean matches(String pattern, String name) {
    String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    return name.matches(regex);
  }
}
