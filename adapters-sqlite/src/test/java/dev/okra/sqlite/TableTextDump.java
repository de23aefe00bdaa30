package dev.okra.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What no pragma tells of a table and its text alone does: checks, the names of constraints,
 * collations of columns, expressions of generated ones, conflict clauses, numbering, and when a
 * foreign key is looked at. Whether a rule stands in its column or behind the columns is no fact.
 */
final class TableTextDump {
  private static final Set<String> TABLE_RULES =
      Set.of("constraint", "primary", "unique", "check", "foreign");
  private static final Set<String> COLUMN_RULES =
      Set.of(
          "constraint",
          "primary",
          "unique",
          "check",
          "collate",
          "references",
          "generated",
          "as",
          "default");

  private final String table;
  private final List<String> facts = new ArrayList<>();

  private TableTextDump(String table) {
    this.table = table;
  }

  static Stream<String> of(String table, String sql) {
    TableTextDump dump = new TableTextDump(table);
    SqlWitness.of(sql).inParentheses().forEach(dump::definition);
    return dump.facts.stream().sorted();
  }

  private void definition(SqlWitness part) {
    boolean column = !TABLE_RULES.contains(part.tokens().get(0));
    String owner = column ? "( " + part.tokens().get(0) + " )" : "";
    int start = column ? 1 : 0;
    while (start < part.tokens().size()) {
      int end = end(part, start);
      clause(owner, part.from(start, end));
      start = end;
    }
  }

  /** Where the clause ends that starts here; a name belongs to the clause that it names. */
  private static int end(SqlWitness part, int start) {
    int depth = 0;
    boolean named = part.has(start, "constraint");
    int first = start + (named ? 3 : 1);
    for (int i = start; i < part.tokens().size(); i++) {
      if (i >= first && depth == 0 && begins(part, i)) {
        return i;
      }
      String token = part.tokens().get(i);
      depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
    }
    return part.tokens().size();
  }

  private static boolean begins(SqlWitness part, int index) {
    if (part.has(index - 1, "set") || part.has(index - 1, "always")) {
      return false;
    }
    boolean afterForeignKey = part.has(index, "references") && part.says("foreign key");
    boolean rule = COLUMN_RULES.contains(part.tokens().get(index)) && !afterForeignKey;
    return rule || part.has(index, "not", "null");
  }

  private void clause(String owner, SqlWitness clause) {
    if (clause.has(0, "constraint")) {
      SqlWitness rest = clause.from(2, clause.tokens().size());
      boolean telling = !rest.has(0, "not") && !rest.tokens().isEmpty();
      unnamed(owner, telling ? " named " + clause.tokens().get(1) : "", rest);
    } else {
      unnamed(owner, "", clause);
    }
  }

  private void unnamed(String owner, String name, SqlWitness clause) {
    String first = clause.tokens().isEmpty() ? "" : clause.tokens().get(0);
    switch (first) {
      case "check" -> fact("check" + name + " " + clause.expression());
      case "generated", "as" -> fact(owner + " as " + clause.expression());
      case "collate" -> fact(owner + " collate " + clause.tokens().get(1), "collate binary");
      case "primary", "unique" -> key(owner, name, clause);
      case "not" -> conflict(owner + " not null", clause);
      case "foreign", "references" -> foreignKey(owner, name, clause);
      default -> {
        // The type or the default, of which pragmas tell.
      }
    }
  }

  private void key(String owner, String name, SqlWitness clause) {
    String kind = clause.tokens().get(0);
    String columns = owner.isEmpty() ? "( " + clause.expression() + " )" : owner;
    if (!name.isEmpty()) {
      fact(kind + name);
    }
    if (clause.says("autoincrement")) {
      fact("numbered");
    }
    conflict(kind + (kind.equals("unique") ? columns.replace(" asc", "") : ""), clause);
  }

  private void conflict(String what, SqlWitness clause) {
    int index = clause.tokens().indexOf("conflict");
    if (index >= 0) {
      fact(what + " on conflict " + clause.tokens().get(index + 1), "on conflict abort");
    }
  }

  private void foreignKey(String owner, String name, SqlWitness clause) {
    String columns = owner.isEmpty() ? "( " + clause.expression() + " )" : owner;
    boolean deferrable = clause.says("deferrable") && !clause.says("not deferrable");
    String when = clause.says("initially deferred") ? " deferred" : " deferrable";
    String full = clause.says("match full") ? " match full" : "";
    fact("foreign key" + name + " " + columns + (deferrable ? when : "") + full);
  }

  private void fact(String text) {
    facts.add("text " + table + " " + text);
  }

  private void fact(String text, String goesWithoutSaying) {
    if (!text.toLowerCase(Locale.ROOT).endsWith(goesWithoutSaying)) {
      fact(text);
    }
  }
}
