package dev.okra.mysql.inspect;

/** The names of the attributes that the packages of MariaDB have. */
public final class PackageAttributes {
  /** The whole statement that makes its body, which is dropped together with the package. */
  public static final String BODY = "body";

  private PackageAttributes() {}
}
