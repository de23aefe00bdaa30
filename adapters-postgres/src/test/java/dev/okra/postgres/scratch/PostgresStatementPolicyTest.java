package dev.okra.postgres.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.jdbc.scratch.StatementTokens;
import dev.okra.jdbc.scratch.Verdict;
import dev.okra.jdbc.script.LexicalRules;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresStatementPolicyTest {
  private final PostgresStatementPolicy policy = new PostgresStatementPolicy(false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP DATABASE app",
        "drop /* /* nested */ */ database app",
        "CREATE DATABASE app",
        "ALTER DATABASE app SET x = 1",
        "ALTER SYSTEM SET work_mem = '1GB'",
        "CREATE ROLE a",
        "ALTER USER a PASSWORD 'x'",
        "DROP ROLE a",
        "CREATE GROUP a",
        "CREATE USER MAPPING FOR a SERVER s",
        "CREATE TABLESPACE t LOCATION '/tmp'",
        "CREATE SERVER s FOREIGN DATA WRAPPER w",
        "CREATE FOREIGN DATA WRAPPER w",
        "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p",
        "ALTER SUBSCRIPTION s DISABLE",
        "DROP OWNED BY a",
        "REASSIGN OWNED BY a TO b",
        "IMPORT FOREIGN SCHEMA a FROM SERVER b INTO c",
        "LOAD 'x.so'",
        "CREATE FUNCTION f() RETURNS int AS 'x.so' LANGUAGE C",
        "CREATE FUNCTION f() RETURNS int LANGUAGE 'c' AS 'x.so'",
        "CREATE FUNCTION f() RETURNS int LANGUAGE \"internal\" AS 'x'",
        "CREATE FUNCTION f() RETURNS int LANGUAGE $$c$$ AS 'x.so'",
        "\\! ls",
        "\\connect other",
        "\\c other",
        "\\i other.sql",
        "\\copy t from 'x'",
        "SELECT 1 \\g /tmp/x",
        "COPY t FROM PROGRAM 'ls'",
        "COPY t TO '/tmp/x'",
        "copy t (a, b) from stdin",
        "COPY (SELECT 1) TO PROGRAM 'sh'",
        "DO $$ BEGIN NULL; END $$",
        "do language plpgsql 'begin end'",
        "CALL p()",
        "EXECUTE s",
        "SELECT f()",
        "SELECT lo_import('/etc/passwd')",
        "CREATE TABLE t AS SELECT pg_read_file('/etc/passwd')",
        "CREATE TABLE t AS SELECT pg_catalog.pg_read_binary_file ('/etc/passwd')",
        "CREATE MATERIALIZED VIEW v AS SELECT * FROM dblink('x', 'y')",
        "CREATE VIEW v AS SELECT \"pg_ls_dir\"('/')",
        "SELECT set_config('search_path', lo_export(1, 'x'), false)",
        "WITH a AS (DELETE FROM t RETURNING *) SELECT * FROM a",
        "(SELECT 1)",
        "TABLE t",
        "VALUES (1)",
        "SET standard_conforming_strings = off",
        "ROLLBACK",
        "SAVEPOINT a",
        "PREPARE TRANSACTION 'x'",
        "NOTIFY a",
        "CHECKPOINT",
        "nonsense",
        "CREATE TYPE t",
        "CREATE TYPE t (INPUT = i, OUTPUT = o)",
        "CREATE FOREIGN TABLE t (a int) SERVER s",
        "COMMENT ON FOREIGN TABLE t IS 'x'",
        "ALTER FOREIGN TABLE t ADD COLUMN b int",
        "CREATE ACCESS METHOD m TYPE INDEX HANDLER h",
        "CREATE TRUSTED LANGUAGE plperl",
        "CREATE TRANSFORM FOR t LANGUAGE l (FROM SQL WITH FUNCTION f(internal))",
        "CREATE TEXT SEARCH PARSER p (START = s, GETTOKEN = g, END = e, LEXTYPES = l)",
        "CREATE TEXT SEARCH TEMPLATE t (LEXIZE = l)",
        "ALTER OPERATOR FAMILY f USING btree ADD OPERATOR 1 < (a, b)",
        "COMMENT ON ROLE r IS 'x'",
        "CREATE EVENT TRIGGER e ON login EXECUTE FUNCTION f()",
        "ALTER EVENT TRIGGER e ENABLE ALWAYS",
      })
  void refusesWhatReachesOutside(String sql) {
    Verdict verdict = judge(sql);

    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.REFUSE);
    assertThat(verdict.hint()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE t (a int)",
        "CREATE UNLOGGED TABLE t (a int) PARTITION BY RANGE (a)",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT pg_read_file('x') $$",
        "ALTER TABLE t RENAME COLUMN owner TO a",
        "ALTER TABLE t RENAME owner TO a",
        "CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public",
        "CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f()",
        "CREATE PUBLICATION p FOR ALL TABLES",
        "COMMENT ON PUBLICATION p IS 'x'",
        "COMMENT ON EXTENSION citext IS 'x'",
        "CREATE TYPE t AS (a int)",
        "CREATE TYPE t AS ENUM ('a')",
        "ALTER TYPE t RENAME TO u",
        "ALTER OPERATOR FAMILY f USING btree RENAME TO g",
        "CREATE TEXT SEARCH CONFIGURATION c (COPY = english)",
        "CREATE SCHEMA a",
        "COMMENT ON COLUMN public.t.a IS 'x'",
        "SELECT pg_catalog.set_config('search_path', '', false)",
        "SET check_function_bodies = false",
        "SET SESSION search_path = a",
        "SET default_table_access_method = heap",
      })
  void runsWhatMakesASchema(String sql) {
    assertThat(judge(sql)).isEqualTo(Verdict.RUN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE public.t OWNER TO \"a b\"",
        "GRANT ALL ON t TO a",
        "REVOKE ALL ON SCHEMA public FROM PUBLIC",
        "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO a",
        "INSERT INTO t VALUES (1)",
        "BEGIN",
        "COMMIT",
        "SET transaction_timeout = 0",
        "SET standard_conforming_strings = on",
        "SELECT pg_catalog.setval('public.s', 1, false)",
        "COMMENT ON EXTENSION plpgsql IS 'x'",
        "CREATE OR REPLACE PROCEDURAL LANGUAGE plpgsql",
        "COMMENT ON LANGUAGE plpgsql IS 'x'",
        "\\restrict abc",
        "\\unrestrict abc",
      })
  void passesOverWhatIsNoPartOfASchema(String sql) {
    assertThat(judge(sql)).isEqualTo(Verdict.SKIP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE public.t (a int)",
        "CREATE TABLE \"public\" . t (a int)",
        "CREATE TABLE sales.t (a int)",
        "CREATE SCHEMA a",
        "SET search_path = a",
        "SELECT pg_catalog.set_config('search_path', '', false)",
        "CREATE EXTENSION citext",
        "CREATE INDEX CONCURRENTLY i ON t (a)",
        "ALTER TABLE t SET SCHEMA a",
        "COMMENT ON SCHEMA public IS 'x'",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT a FROM public.t $$",
        "CREATE TABLE t (a int DEFAULT nextval('Sales.s'))",
        "CREATE CAST (a AS b) WITHOUT FUNCTION",
      })
  void givesADatabaseToWhatASchemaCannotHold(String sql) {
    assertThat(choice(sql)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE t (a int CHECK (a > 0))",
        "CREATE UNIQUE INDEX i ON t (a)",
        "CREATE MATERIALIZED VIEW v AS SELECT t.a FROM t",
        "CREATE CONSTRAINT TRIGGER x AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()",
        "COMMENT ON CONSTRAINT c ON t IS 'x'",
        "ALTER TABLE t ADD COLUMN b text DEFAULT pg_catalog.now()",
        "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$",
        "SET check_function_bodies = false",
      })
  void keepsInASchemaWhatFitsThere(String sql) {
    assertThat(choice(sql)).isFalse();
  }

  private static boolean choice(String sql) {
    PlaceChoice choice = new PlaceChoice(Set.of("pg_catalog", "public", "sales"));
    choice.accept(StatementTokens.of(sql, LexicalRules.POSTGRES));
    return choice.needsDatabase();
  }

  private Verdict judge(String sql) {
    return policy.judge(StatementTokens.of(sql, LexicalRules.POSTGRES));
  }
}
