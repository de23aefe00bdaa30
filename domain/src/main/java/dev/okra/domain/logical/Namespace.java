package dev.okra.domain.logical;

/**
 * The namespace and version that a file declares with {@code @okra}; both are empty where it
 * declares none.
 *
 * @param name dotted, such as {@code auth.users}
 * @param version such as {@code v1}
 */
public record Namespace(String name, String version) {
  /** The namespace of a file without {@code @okra}. */
  public static final Namespace NONE = new Namespace("", "");
}
