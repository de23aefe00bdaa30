package dev.okra.testkit.server;

/** A database product, with the SQL that the testkit itself must speak to it. */
enum ServerProduct {
  POSTGRES("PostgreSQL", "postgres", "postgres"),
  MYSQL("MySQL", "mysql", "mysql"),
  MARIADB("MariaDB", "mysql", "mariadb");

  private final String label;
  private final String dialect;
  private final String scheme;

  ServerProduct(String label, String dialect, String scheme) {
    this.label = label;
    this.dialect = dialect;
    this.scheme = scheme;
  }

  String label() {
    return label;
  }

  String dialect() {
    return dialect;
  }

  String scheme() {
    return scheme;
  }

  ServerConsole console() {
    return switch (this) {
      case POSTGRES -> new PostgresConsole();
      case MYSQL, MARIADB -> new MySqlConsole();
    };
  }
}
