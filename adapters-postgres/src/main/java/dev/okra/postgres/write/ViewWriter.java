package dev.okra.postgres.write;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.View;
import dev.okra.jdbc.script.SqlToken;
import dev.okra.postgres.type.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Views and materialised views. */
final class ViewWriter {
  private static final String TABLESPACE = "tablespace";
  private static final String ACCESS_METHOD = "access_method";
  private static final String COLUMN_COMMENT = "comment.";
  private static final String COLUMN_DEFAULT = "default.";

  /** What may stand behind a select list; a query with more than one of them is not looked into. */
  private static final Set<String> ENDS = Set.of("FROM", "WHERE", "GROUP", "ORDER", "LIMIT");

  private static final Set<String> COMBINING = Set.of("UNION", "INTERSECT", "EXCEPT", "DISTINCT");

  private ViewWriter() {}

  static String create(View view) {
    return view.materialized()
        ? materialized(view)
        : "CREATE VIEW " + head(view, parameters(view)) + query(view);
  }

  static String replace(View view) {
    return "CREATE OR REPLACE VIEW " + head(view, parameters(view)) + query(view);
  }

  private static String materialized(View view) {
    Attributes attributes = view.attributes();
    return "CREATE MATERIALIZED VIEW "
        + Names.name(view.name())
        + columns(view)
        + attributes.value(ACCESS_METHOD).map(m -> " USING " + Names.identifier(m)).orElse("")
        + StorageParameters.with(parameters(view))
        + attributes.value(TABLESPACE).map(t -> " TABLESPACE " + Names.identifier(t)).orElse("")
        + query(view);
  }

  private static String head(View view, Attributes options) {
    return Names.name(view.name()) + columns(view) + StorageParameters.with(options);
  }

  private static String columns(View view) {
    return view.columns().isEmpty() ? "" : " (" + Names.identifiers(view.columns()) + ")";
  }

  private static String query(View view) {
    return " AS\n" + EmbeddedSql.checked(view.query());
  }

  static Attributes parameters(View view) {
    Attributes result = view.attributes().without(TABLESPACE).without(ACCESS_METHOD);
    for (String name : view.attributes().values().keySet()) {
      boolean ofColumn = name.startsWith(COLUMN_COMMENT) || name.startsWith(COLUMN_DEFAULT);
      result = ofColumn ? result.without(name) : result;
    }
    return result;
  }

  /** Statements that set the comments and defaults of columns where they are to be others. */
  static List<String> columnProperties(Attributes before, View after) {
    Set<String> names = new TreeSet<>(before.values().keySet());
    names.addAll(after.attributes().values().keySet());
    List<String> statements = new ArrayList<>();
    for (String name : names) {
      Optional<String> value = after.attributes().value(name);
      if (!before.value(name).equals(value)) {
        columnProperty(after, name, value).ifPresent(statements::add);
      }
    }
    return statements;
  }

  private static Optional<String> columnProperty(
      View view, String property, Optional<String> value) {
    if (property.startsWith(COLUMN_COMMENT)) {
      String column = Names.identifier(property.substring(COLUMN_COMMENT.length()));
      return Optional.of(
          Comments.on("COLUMN", Names.name(view.name()) + "." + column, value.orElse(null)));
    }
    if (!property.startsWith(COLUMN_DEFAULT)) {
      return Optional.empty();
    }
    String words =
        value
            .map(v -> "SET DEFAULT " + EmbeddedSql.checked(new Expression(v)))
            .orElse("DROP DEFAULT");
    return Optional.of(
        "ALTER VIEW "
            + Names.name(view.name())
            + " ALTER COLUMN "
            + Names.identifier(property.substring(COLUMN_DEFAULT.length()))
            + " "
            + words);
  }

  static String kind(View view) {
    return view.materialized() ? "MATERIALIZED VIEW" : "VIEW";
  }

  /**
   * Whether CREATE OR REPLACE can make one of the other: it keeps the columns and may add some
   * behind. The columns are those of the select list, if both queries have a plain one; where that
   * cannot be told, the view is made anew.
   */
  static boolean isReplaceable(View before, View after) {
    if (before.materialized()
        || after.materialized()
        || !before.columns().equals(after.columns())) {
      return false;
    }
    if (before.query().equals(after.query())) {
      return true;
    }
    List<String> from = selected(EmbeddedSql.checked(before.query()));
    List<String> to = selected(EmbeddedSql.checked(after.query()));
    return !from.isEmpty() && from.size() <= to.size() && from.equals(to.subList(0, from.size()));
  }

  /** The items of a select list, or nothing where it is not plain. */
  private static List<String> selected(String sql) {
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    int depth = 0;
    List<SqlToken> tokens = EmbeddedSql.tokens(sql);
    if (tokens.isEmpty() || !tokens.get(0).in(sql).equalsIgnoreCase("SELECT")) {
      return List.of();
    }
    for (SqlToken token : tokens.subList(1, tokens.size())) {
      String text = token.in(sql);
      String word = token.kind() == SqlToken.Kind.WORD ? text.toUpperCase(Locale.ROOT) : text;
      if (word.equals("*") || (depth == 0 && COMBINING.contains(word))) {
        return List.of();
      }
      if (depth == 0 && ENDS.contains(word)) {
        break;
      }
      depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
      if (depth == 0 && word.equals(",")) {
        items.add(item.toString());
        item.setLength(0);
      } else {
        item.append(text).append(' ');
      }
    }
    items.add(item.toString());
    return items;
  }
}
