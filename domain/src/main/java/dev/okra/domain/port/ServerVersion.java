package dev.okra.domain.port;

/**
 * Which server it is.
 *
 * @param product {@code PostgreSQL}, {@code MySQL}, {@code MariaDB} or {@code SQLite}
 * @param major first number
 * @param minor second number
 * @param patch third number, 0 where there is none
 */
public record ServerVersion(String product, int major, int minor, int patch) {

  /** Whether this version is the given one or a later one of the same product. */
  public boolean atLeast(int otherMajor, int otherMinor, int otherPatch) {
    if (major != otherMajor) {
      return major > otherMajor;
    }
    return minor != otherMinor ? minor > otherMinor : patch >= otherPatch;
  }

  /** As a person reads it, such as {@code PostgreSQL 18.1}. */
  @Override
  public String toString() {
    return product + " " + major + "." + minor + (patch == 0 ? "" : "." + patch);
  }
}
