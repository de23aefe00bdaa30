package dev.okra.jdbc.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.plan.Script;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.plan.Statement.Kind;
import dev.okra.domain.plan.Statement.TransactionMode;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScriptTextProperties {
  /** Fragments that are dangerous next to each other, closed in themselves. */
  private static final List<String> SHARED =
      List.of(
          "a",
          "END",
          "BEGIN",
          "CASE",
          "'x;y'",
          "''",
          "'it''s'",
          "\"q;\"\"r\"",
          "(",
          ")",
          ",",
          ".",
          "1.5e-3",
          "/* c; */",
          "-- c; '\n",
          "\r\n",
          " ",
          "\n",
          "=",
          "@",
          "+",
          "-",
          "DELIMITER",
          "okra",
          "TRIGGER",
          "ü",
          "😀",
          "'-- okra:alone'",
          "'\r\n'");

  @Property
  void postgresScriptsReadBackAsWritten(@ForAll("postgres") Script script) {
    readsBack(new ScriptText(LexicalRules.POSTGRES), script);
  }

  @Property
  void mysqlScriptsReadBackAsWritten(@ForAll("mysql") Script script) {
    readsBack(new ScriptText(LexicalRules.MYSQL), script);
  }

  @Property
  void sqliteScriptsReadBackAsWritten(@ForAll("sqlite") Script script) {
    readsBack(new ScriptText(LexicalRules.SQLITE), script);
  }

  @Property
  void anyTextIsTakenApartOrRefused(@ForAll String text) {
    for (LexicalRules rules :
        List.of(LexicalRules.POSTGRES, LexicalRules.MYSQL, LexicalRules.SQLITE)) {
      try {
        Script script = new ScriptText(rules).split("f", text);
        assertThat(script.statements()).allSatisfy(s -> assertThat(text).contains(s.sql()));
      } catch (OkraException e) {
        assertThat(e.code()).isEqualTo(ScriptErrorCode.UNREADABLE);
      }
    }
  }

  private static void readsBack(ScriptText texts, Script script) {
    assertThat(texts.split("f", texts.write(script))).isEqualTo(script);
  }

  @Provide
  Arbitrary<Script> postgres() {
    return scripts(List.of("$$;'$$", "$t$ $$; $t$", "E'\\';'", "/* /* ; */ */", "$1"));
  }

  @Provide
  Arbitrary<Script> mysql() {
    return scripts(List.of("`b;``c`", "'\\';'", "\"\\\";\"", "# c;\n", "/*!1 ; */", ";", "$$"));
  }

  @Provide
  Arbitrary<Script> sqlite() {
    return scripts(List.of("`b;``c`", "[d;'e]", "'\\'", "x'00'"));
  }

  private static Arbitrary<Script> scripts(List<String> own) {
    List<String> fragments = java.util.stream.Stream.concat(SHARED.stream(), own.stream()).toList();
    Arbitrary<String> sql =
        Arbitraries.of(fragments)
            .list()
            .ofMaxSize(12)
            .map(parts -> "UPDATE " + parts.stream().collect(Collectors.joining(" ")))
            .map(String::strip);
    return Combinators.combine(
            sql, Arbitraries.of(Kind.class), Arbitraries.of(TransactionMode.class))
        .as((text, kind, mode) -> new Statement(text, kind, mode, Statement.NO_CHANGE))
        .list()
        .ofMaxSize(4)
        .map(Script::new);
  }
}
