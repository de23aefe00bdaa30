package dev.okra.domain.port;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of a database is looked at. okra's own tables ({@code _okra_…}) never are.
 *
 * @param schemas the schemas; {@link #DEFAULT_SCHEMA} stands for the connection's default one,
 *     {@link #EVERY_SCHEMA} for all but the server's own. Empty for the default one alone
 * @param exclude patterns of table names to leave out, {@code *} for any characters and {@code ?}
 *     for one
 */
public record InspectionScope(List<String> schemas, List<String> exclude) {
  /** The default schema, with nothing left out. */
  public static final InspectionScope DEFAULT = new InspectionScope(List.of(), List.of());

  /** What stands for the connection's default schema among names of schemas. */
  public static final String DEFAULT_SCHEMA = "";

  /** What stands for every schema, apart from the server's own. */
  public static final String EVERY_SCHEMA = "*";

  /** The prefix of the names of okra's own objects. */
  public static final String OWN_PREFIX = "_okra_";

  public InspectionScope {
    schemas = List.copyOf(schemas);
    exclude = List.copyOf(exclude);
  }

  /** The same with further schemas. */
  public InspectionScope including(Collection<String> names) {
    if (names.isEmpty()) {
      return this;
    }
    Stream<String> here = schemas.isEmpty() ? Stream.of(DEFAULT_SCHEMA) : schemas.stream();
    return new InspectionScope(Stream.concat(here, names.stream()).distinct().toList(), exclude);
  }

  /** Whether the connection's default schema is looked at because it is the default one. */
  public boolean includesDefault() {
    return schemas.isEmpty() || schemas.contains(DEFAULT_SCHEMA);
  }

  /** Whether an object with this name is left out. */
  public boolean leavesOut(String name) {
    return name.startsWith(OWN_PREFIX) || exclude.stream().anyMatch(p -> NamePattern.fits(p, name));
  }
}
