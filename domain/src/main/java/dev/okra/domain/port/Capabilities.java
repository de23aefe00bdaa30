package dev.okra.domain.port;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What one version of one database can do; made once from its version, so that nothing else
 * compares versions.
 *
 * @param server which server it is
 * @param supported what it can do
 * @param maxIdentifierLength how long a name may be
 * @param identifierUnit what {@code maxIdentifierLength} counts
 */
public record Capabilities(
    ServerVersion server,
    Set<Capability> supported,
    int maxIdentifierLength,
    LengthUnit identifierUnit) {

  public Capabilities {
    supported =
        supported.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(supported));
  }

  /** Whether it can do this. */
  public boolean can(Capability capability) {
    return supported.contains(capability);
  }

  /** What the length of a name counts. */
  public enum LengthUnit {
    /** Bytes of UTF-8 (PostgreSQL). */
    BYTES,
    /** Unicode code points (MySQL). */
    CHARACTERS
  }
}
