package dev.okra.postgres;

import dev.okra.testkit.fixture.RandomChoices;
import java.util.ArrayList;
import java.util.List;

/** Pieces of schemas, each in several forms, of which any choice makes a valid schema. */
final class SchemaPieces {
  private static final List<List<String>> PIECES = new ArrayList<>();

  static {
    forms(
        "CREATE TABLE base (id int PRIMARY KEY, name text NOT NULL, n int);",
        "CREATE TABLE base (id int PRIMARY KEY, name text NOT NULL, n bigint, extra int);",
        "CREATE TABLE base (id int PRIMARY KEY, name text CONSTRAINT named NOT NULL, n numeric);");
    forms(
        "",
        "CREATE TYPE mood AS ENUM ('a', 'b'); CREATE TABLE moody (m mood DEFAULT 'a');",
        """
        CREATE TYPE mood AS ENUM ('a', 'c', 'b'); CREATE TABLE moody (m mood DEFAULT 'a');
        CREATE VIEW moods AS SELECT m FROM moody;
        """,
        """
        CREATE TYPE mood AS ENUM ('b', 'a'); CREATE TABLE moody (m mood DEFAULT 'a');
        CREATE VIEW moods AS SELECT m FROM moody WHERE m = 'a';
        """);
    forms(
        "",
        """
        CREATE FUNCTION near(int, int) RETURNS bool LANGUAGE sql IMMUTABLE RETURN abs($1 - $2) < 9;
        CREATE OPERATOR ~~~ (FUNCTION = near, LEFTARG = int, RIGHTARG = int);
        CREATE TABLE pairs (a int, b int, CHECK (a ~~~ b));
        """,
        """
        CREATE FUNCTION near(int, int) RETURNS bool LANGUAGE sql IMMUTABLE RETURN abs($1 - $2) < 9;
        CREATE OPERATOR ~~~ (FUNCTION = near, LEFTARG = int, RIGHTARG = int, COMMUTATOR = ~~~);
        CREATE TABLE pairs (a int, b int);
        CREATE VIEW near_ones AS SELECT a ~~~ b AS x FROM pairs;
        """);
    forms(
        "",
        "CREATE VIEW seen AS SELECT id, n FROM base;",
        "CREATE VIEW seen AS SELECT id, n + 1 AS x FROM base WHERE n > 0;",
        """
        CREATE VIEW seen AS SELECT id, n FROM base;
        CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS c, max(n) AS m FROM seen;
        CREATE INDEX counted_c ON counted (c);
        """);
    forms(
        "",
        "CREATE INDEX base_n ON base (n);",
        "CREATE INDEX base_n ON base (n DESC) WHERE n > 0; COMMENT ON INDEX base_n IS 'some';",
        "CREATE INDEX base_other ON base (n) WITH (fillfactor = 60);");
    forms(
        "",
        """
        CREATE TEXT SEARCH DICTIONARY plain (TEMPLATE = simple);
        CREATE TEXT SEARCH CONFIGURATION words (COPY = english);
        CREATE TABLE texts (t text); CREATE INDEX texts_t ON texts USING gin (to_tsvector('words', t));
        """,
        """
        CREATE TEXT SEARCH DICTIONARY plain (TEMPLATE = simple, ACCEPT = false);
        CREATE TEXT SEARCH CONFIGURATION words (COPY = english);
        ALTER TEXT SEARCH CONFIGURATION words ALTER MAPPING FOR word WITH plain, english_stem;
        CREATE TABLE texts (t text); CREATE INDEX texts_t ON texts USING gin (to_tsvector('words', t));
        """);
    forms(
        "",
        """
        CREATE TYPE color AS ENUM ('red');
        CREATE FUNCTION number(color) RETURNS int LANGUAGE sql IMMUTABLE RETURN 1;
        CREATE CAST (color AS int) WITH FUNCTION number(color);
        """,
        """
        CREATE TYPE color AS ENUM ('red');
        CREATE CAST (color AS int) WITH INOUT AS ASSIGNMENT; COMMENT ON CAST (color AS int) IS 'c';
        """);
    forms(
        "",
        "CREATE PUBLICATION out FOR TABLE base;",
        "CREATE PUBLICATION out FOR TABLE base (id, n) WHERE (n > 0) WITH (publish = 'insert');",
        "CREATE PUBLICATION out FOR ALL TABLES;",
        "CREATE PUBLICATION out FOR TABLES IN SCHEMA public;");
    forms(
        "",
        """
        CREATE FUNCTION watched() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; END $$;
        CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION watched();
        """,
        """
        CREATE FUNCTION watched() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM 2; END $$;
        CREATE EVENT TRIGGER watch ON sql_drop WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION watched();
        ALTER EVENT TRIGGER watch DISABLE;
        """);
    forms(
        "",
        "CREATE CONVERSION mine FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;",
        "CREATE DEFAULT CONVERSION mine FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;");
    forms(
        "",
        "CREATE TABLE child (own int) INHERITS (base);",
        "CREATE TABLE child (own int NOT NULL) INHERITS (base); CREATE INDEX child_n ON child (n);");
    forms(
        "",
        """
        CREATE TABLE parted (a int, b text, c int) PARTITION BY LIST (a);
        CREATE TABLE parted_1 PARTITION OF parted (b NOT NULL) FOR VALUES IN (1);
        """,
        """
        CREATE TABLE parted (a int, b varchar(9), c int) PARTITION BY LIST (a);
        CREATE TABLE parted_1 PARTITION OF parted (c NOT NULL) FOR VALUES IN (1);
        CREATE TABLE parted_2 PARTITION OF parted DEFAULT; CREATE INDEX parted_c ON parted (c);
        """);
    forms(
        "",
        "CREATE SEQUENCE numbers;",
        "CREATE UNLOGGED SEQUENCE numbers AS int START 100 MINVALUE 100;",
        "CREATE SEQUENCE numbers MAXVALUE 50 CYCLE CACHE 5;",
        "CREATE SEQUENCE numbers; CREATE TABLE numbered (id bigint DEFAULT nextval('numbers'));");
    forms(
        "",
        "CREATE TABLE ident (a int GENERATED ALWAYS AS IDENTITY, b int);",
        "CREATE TABLE ident (a int GENERATED BY DEFAULT AS IDENTITY (START 70 MINVALUE 70), b int);",
        "CREATE UNLOGGED TABLE ident (a bigint GENERATED ALWAYS AS IDENTITY (MAXVALUE 9), b serial);");
    forms(
        "",
        """
        CREATE FUNCTION fires() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
        CREATE TRIGGER fire BEFORE UPDATE ON base FOR EACH ROW WHEN (NEW.n > 0) EXECUTE FUNCTION fires();
        """,
        """
        CREATE FUNCTION fires() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
        CREATE TRIGGER fire AFTER UPDATE OF n ON base FOR EACH ROW EXECUTE FUNCTION fires();
        """);
    forms(
        "",
        "ALTER TABLE base ENABLE ROW LEVEL SECURITY; CREATE POLICY pol ON base USING (n > 0);",
        "CREATE POLICY pol ON base FOR SELECT USING (n IS NULL OR id = 1);");
    forms(
        "",
        "CREATE RULE rul AS ON DELETE TO base DO INSTEAD NOTHING;",
        "CREATE RULE rul AS ON UPDATE TO base WHERE NEW.n > 0 DO INSTEAD NOTHING;");
    forms(
        "",
        "CREATE DOMAIN price AS int CHECK (VALUE > 0); CREATE TABLE priced (p price);",
        "CREATE DOMAIN price AS int DEFAULT 5 CHECK (VALUE > 1); CREATE TABLE priced (p price, q int);");
    forms(
        "",
        "CREATE TYPE point3 AS (x int, y int); CREATE TABLE points (p point3);",
        """
        CREATE TYPE point3 AS (x int, y int, z int); CREATE TABLE points (p point3);
        CREATE FUNCTION sum3(point3) RETURNS int LANGUAGE sql IMMUTABLE RETURN ($1).x + ($1).z;
        """);
    forms(
        "",
        "CREATE STATISTICS stat ON id, n FROM base;",
        "CREATE STATISTICS stat (ndistinct) ON id, n FROM base;");
    forms(
        "",
        "CREATE TABLE computed (a int, g int GENERATED ALWAYS AS (a + 1) STORED);",
        "CREATE TABLE computed (a bigint, g bigint GENERATED ALWAYS AS (a + 2) STORED, h bigint GENERATED ALWAYS AS (a) VIRTUAL);");
    forms(
        "",
        """
        CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
        CREATE VIEW totals AS SELECT total(id) AS t FROM base;
        """,
        """
        CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '1');
        CREATE VIEW totals AS SELECT total(id) AS t FROM base;
        """);
    forms(
        "",
        "CREATE TABLE pointing (b int REFERENCES base, r int4range, EXCLUDE USING gist (r WITH &&));",
        "CREATE TABLE pointing (b int CONSTRAINT to_base REFERENCES base ON DELETE CASCADE DEFERRABLE, r int4range);");
    forms(
        "",
        "CREATE PROCEDURE adds(int) LANGUAGE sql BEGIN ATOMIC INSERT INTO base (id, name) VALUES ($1, 'x'); END;",
        "CREATE FUNCTION reads() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM base; END;");
    forms(
        "",
        "CREATE COLLATION own (PROVIDER = icu, LOCALE = 'de'); CREATE TABLE sorted (a text COLLATE own);",
        "CREATE COLLATION own (PROVIDER = icu, LOCALE = 'de'); CREATE TABLE sorted (a text);");
  }

  private SchemaPieces() {}

  private static void forms(String... forms) {
    PIECES.add(List.of(forms));
  }

  /** Each piece in one of its forms. */
  static String schema(RandomChoices choices) {
    StringBuilder sql = new StringBuilder();
    for (List<String> forms : PIECES) {
      sql.append(choices.one(forms.toString(), forms)).append('\n');
    }
    return sql.toString();
  }
}
