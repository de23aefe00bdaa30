package dev.okra.postgres.random;

import dev.okra.testkit.fixture.RandomChoices;
import java.util.ArrayList;
import java.util.List;

/** Makes random schemas: tables with all that they can have, and what reads and watches them. */
public final class RandomSchema {
  private static final List<String> TABLES =
      List.of("customer", "\"Two Words\"", "\"select\"", "\"Ünïcode\"", "\"tick\"\"s\"");

  private final RandomChoices choices;
  private final List<RandomTable> tables = new ArrayList<>();
  private final List<String> statements = new ArrayList<>();

  private RandomSchema(RandomChoices choices) {
    this.choices = choices;
  }

  /** A script. */
  public static String script(RandomChoices choices) {
    RandomSchema schema = new RandomSchema(choices);
    schema.types();
    schema.tables();
    schema.statements.addAll(new RandomReaders(choices.in("readers"), schema.tables).create());
    return String.join(";\n", schema.statements) + ";\n";
  }

  private void types() {
    statements.add(
        "CREATE TYPE mood AS ENUM ("
            + choices.one("mood", "'ok', 'it''s'", "'ok', 'sad', 'it''s'", "'it''s', 'ok'")
            + ")");
    statements.add(
        "CREATE DOMAIN price AS "
            + choices.one(
                "price",
                "int",
                "int DEFAULT 3",
                "int CHECK (VALUE > 0)",
                "int CHECK (VALUE > 1) NOT NULL"));
    statements.add(
        "CREATE TYPE pair AS ("
            + choices.one("pair", "x int, y text", "x int, y text, z int")
            + ")");
    statements.add(
        "CREATE FUNCTION counts() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            + choices.one("counts", "RETURN NEW", "RETURN NULL")
            + "; END $$");
  }

  private void tables() {
    String idType = choices.forGood("type of id", "int", "bigint", "uuid", "text", "varchar(20)");
    for (String name : TABLES) {
      if (tables.isEmpty() || choices.percent(70, "there is " + name)) {
        tables.add(new RandomTable(name, idType, tables.isEmpty(), choices.in(name)));
      }
    }
    tables.forEach(t -> statements.addAll(t.create()));
    tables.forEach(t -> statements.addAll(t.references(tables)));
  }
}
