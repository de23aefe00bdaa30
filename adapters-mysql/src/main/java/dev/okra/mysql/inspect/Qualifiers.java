package dev.okra.mysql.inspect;

import dev.okra.domain.relational.ObjectName;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.SqlLexer;
import dev.okra.jdbc.script.SqlToken;
import dev.okra.jdbc.script.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes the database's name out of queries, where servers write it before every table. It stands in
 * {@code `db`.`table`.`column`}, and in {@code `db`.`table`} after FROM and JOIN; elsewhere {@code
 * `db`.`name`} is a column of a table that goes by the same name as the database.
 */
final class Qualifiers {
  private static final Set<String> BEFORE_TABLES =
      Set.of("from", "join", "straight_join", "nextval", "lastval");

  private final String database;
  private final Set<String> relations;

  /**
   * For one database.
   *
   * @param relations the names of its tables, views and sequences
   */
  Qualifiers(String database, Set<String> relations) {
    this.database = database;
    this.relations = relations;
  }

  /** The SQL without the name of the database. */
  String without(String sql) {
    if (!sql.contains(database)) {
      return sql;
    }
    Tokens tokens = new Tokens(sql);
    StringBuilder result = new StringBuilder(sql.length());
    int copied = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (isQualifier(tokens, i)) {
        result.append(sql, copied, tokens.at(i).start());
        copied = tokens.at(i + 2).start();
      }
    }
    return result.append(sql, copied, sql.length()).toString();
  }

  /** The tables and views of this database that a query reads. */
  Set<ObjectName> relationsIn(String sql) {
    Set<ObjectName> found = new TreeSet<>();
    Tokens tokens = new Tokens(sql);
    for (int i = 0; i < tokens.size(); i++) {
      if (isQualifier(tokens, i) && relations.contains(tokens.name(i + 2))) {
        found.add(ObjectName.of(tokens.name(i + 2)));
      }
    }
    return found;
  }

  /** Three names in a row begin with the database, also where the second is an alias. */
  private boolean isQualifier(Tokens tokens, int i) {
    boolean first =
        tokens.name(i).equals(database)
            && tokens.isSymbol(i + 1, '.')
            && !tokens.isSymbol(i - 1, '.');
    return first && (tokens.isSymbol(i + 3, '.') || isRelation(tokens, i));
  }

  private boolean isRelation(Tokens tokens, int i) {
    return relations.contains(tokens.name(i + 2)) && isAfterFrom(tokens, i);
  }

  private static boolean isAfterFrom(Tokens tokens, int i) {
    int before = i - 1;
    while (tokens.isSymbol(before, '(')) {
      before--;
    }
    return BEFORE_TABLES.contains(tokens.word(before));
  }

  /** The tokens of a query; outside of it there is nothing. */
  private static final class Tokens {
    private final String sql;
    private final List<SqlToken> all = new ArrayList<>();

    Tokens(String sql) {
      this.sql = sql;
      SqlLexer lexer = new SqlLexer(sql, LexicalRules.MYSQL);
      for (SqlToken t = lexer.next(); t.kind() != Kind.END; t = lexer.next()) {
        all.add(t);
      }
    }

    int size() {
      return all.size();
    }

    SqlToken at(int i) {
      return all.get(i);
    }

    private boolean has(int i, Kind kind) {
      return i >= 0 && i < all.size() && all.get(i).kind() == kind;
    }

    String word(int i) {
      return has(i, Kind.WORD) ? at(i).in(sql).toLowerCase(Locale.ROOT) : "";
    }

    boolean isSymbol(int i, char symbol) {
      return has(i, Kind.SYMBOL) && sql.charAt(at(i).start()) == symbol;
    }

    /** A name without its quotes, or empty where there is none. */
    String name(int i) {
      if (has(i, Kind.WORD)) {
        return at(i).in(sql);
      }
      if (!has(i, Kind.QUOTED_NAME)) {
        return "";
      }
      return sql.substring(at(i).start() + 1, at(i).end() - 1).replace("``", "`");
    }
  }
}
