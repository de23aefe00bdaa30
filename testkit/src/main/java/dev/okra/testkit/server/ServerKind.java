package dev.okra.testkit.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A server that okra is tested on: a product in one major version. */
public enum ServerKind {
  POSTGRES_18(ServerProduct.POSTGRES, "18", "postgres:18"),
  /** The oldest PostgreSQL that its makers still support. */
  POSTGRES_14(ServerProduct.POSTGRES, "14", "postgres:14"),
  MYSQL_9(ServerProduct.MYSQL, "9", "mysql:9"),
  /** As a binary this is 8.0.15, the last that parses a CHECK and forgets it. */
  MYSQL_8(ServerProduct.MYSQL, "8", "mysql:8.0"),
  MARIADB_11(ServerProduct.MARIADB, "11", "mariadb:11.4"),
  MARIADB_10(ServerProduct.MARIADB, "10", "mariadb:10.11");

  private final ServerProduct product;
  private final String major;
  private final String image;

  ServerKind(ServerProduct product, String major, String image) {
    this.product = product;
    this.major = major;
    this.image = image;
  }

  /** The name in {@code OKRA_TEST_SERVERS} and in folders: {@code postgres-18}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of an id such as {@code postgres-18}. */
  public static ServerKind of(String id) {
    return Arrays.stream(values())
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(id)));
  }

  /** The product's own name: {@code PostgreSQL}, {@code MySQL} or {@code MariaDB}. */
  public String productName() {
    return product.label();
  }

  /** The major version: {@code 18}. The exact one is {@link DatabaseServer#version()}. */
  public String majorVersion() {
    return major;
  }

  /** The id of okra's dialect for it: {@code postgres} or {@code mysql}. */
  public String dialect() {
    return product.dialect();
  }

  /** The scheme of okra's URLs for it: {@code postgres}, {@code mysql} or {@code mariadb}. */
  public String scheme() {
    return product.scheme();
  }

  ServerProduct product() {
    return product;
  }

  String image() {
    return image;
  }

  private static String unknown(String id) {
    String known = Arrays.stream(values()).map(ServerKind::id).collect(Collectors.joining(", "));
    return "no server is called '" + id + "'; there are " + known;
  }

  @Override
  public String toString() {
    return product.label() + " " + major;
  }
}
