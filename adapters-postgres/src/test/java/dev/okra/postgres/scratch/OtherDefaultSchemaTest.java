package dev.okra.postgres.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Session;
import dev.okra.domain.port.SqlText;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.PostgresDialect;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;

/**
 * Scripts where unnamed objects do not go to {@code public}: they are compared with the schema that
 * they would go to.
 */
class OtherDefaultSchemaTest {
  private static final PostgresDialect DIALECT = new PostgresDialect();

  private static final String SCHEMA =
      """
      CREATE TYPE state AS ENUM ('new', 'old');
      CREATE TABLE author (id serial PRIMARY KEY, state state DEFAULT 'new');
      CREATE FUNCTION later() RETURNS state LANGUAGE sql AS 'SELECT ''old''::state';
      CREATE TABLE book (author_id int REFERENCES author, state state DEFAULT later(), CHECK (state <> 'old'));
      CREATE INDEX old_books ON book (author_id) WHERE state = 'old';
      CREATE VIEW authors AS SELECT a.id FROM author a WHERE a.state = 'new';
      COMMENT ON COLUMN book.state IS 'how old';
      CREATE STATISTICS st ON author_id, state FROM book;
      """;

  @OnPostgres
  void isSetForTheDatabase(TestDatabase database) {
    try (Session session = connect(database.url())) {
      session.execute("CREATE SCHEMA app");
      session.execute(
          "ALTER DATABASE " + name(session) + " SET search_path = missing, app, public");
    }
    comparesWithTheDefaultSchema(database.url());
  }

  @OnPostgres
  void isSetForTheRole(TestDatabase database) {
    try (Session session = connect(database.url())) {
      session.execute("CREATE SCHEMA app");
      session.execute(
          "ALTER ROLE CURRENT_USER IN DATABASE " + name(session) + " SET search_path = app");
    }
    comparesWithTheDefaultSchema(database.url());
  }

  @OnPostgres
  void isNamedInTheUrl(TestDatabase database) {
    try (Session session = connect(database.url())) {
      session.execute("CREATE SCHEMA app");
    }
    String url = database.url();
    comparesWithTheDefaultSchema(url + (url.contains("?") ? "&" : "?") + "schema=app");
  }

  private static void comparesWithTheDefaultSchema(String url) {
    try (Session session = connect(url)) {
      session.execute(SCHEMA);
      session.execute("CREATE TABLE public.elsewhere (a int)");
      DatabaseSchema expected = DIALECT.inspector().inspect(session, InspectionScope.DEFAULT);
      assertThat(expected.tables()).hasSize(2);
      assertThat(session.query("SELECT 'app.book'::regclass::text AS name")).hasSize(1);

      assertThat(made(session, SCHEMA)).as("in a schema").isEqualTo(expected);
      assertThat(made(session, "CREATE EXTENSION citext;\n" + SCHEMA).withExtensions(List.of()))
          .as("in a database that has the schema already")
          .isEqualTo(expected);
      assertThat(made(session, "CREATE SCHEMA app;\nSET search_path = app;\n" + SCHEMA))
          .as("in a database where the script makes the schema")
          .isEqualTo(expected);
      assertThat(made(session, "CREATE TABLE public.elsewhere (a int)").tables()).isEmpty();
      assertThat(DIALECT.inspector().inspect(session, InspectionScope.DEFAULT)).isEqualTo(expected);
    }
  }

  private static DatabaseSchema made(Session session, String script) {
    return DIALECT
        .scripts()
        .inspect(session, List.of(SqlText.of("s.sql", script)), InspectionScope.DEFAULT);
  }

  private static String name(Session session) {
    return session.query("SELECT quote_ident(current_database()) AS name").get(0).text("name");
  }

  private static Session connect(String url) {
    return DIALECT.connect(DatabaseUrl.parse(url));
  }
}
