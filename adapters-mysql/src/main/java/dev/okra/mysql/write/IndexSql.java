package dev.okra.mysql.write;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.mysql.inspect.IndexAttributes;
import dev.okra.mysql.inspect.TableAttributes;
import dev.okra.mysql.type.Names;
import dev.okra.mysql.write.ServerWords.Word;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes indexes and keys, as they stand in CREATE TABLE and, after ADD, in ALTER TABLE. */
final class IndexSql {
  /** Types of which an index holds the first characters or bytes only. */
  private static final Set<String> LONG_TYPES =
      Set.of(
          "tinytext",
          "text",
          "mediumtext",
          "longtext",
          "tinyblob",
          "blob",
          "mediumblob",
          "longblob",
          "json");

  private final ServerWords words;

  IndexSql(ServerWords words) {
    this.words = words;
  }

  String index(Index index, Table table) {
    refuseWhatIsMissing(index, table);
    String method = index.method() == null ? "btree" : index.method();
    boolean fulltext = isFullText(index);
    StringBuilder sql = new StringBuilder();
    sql.append(
        switch (method) {
          case "fulltext" -> "FULLTEXT INDEX ";
          case "spatial" -> "SPATIAL INDEX ";
          default -> index.unique() ? "UNIQUE INDEX " : "INDEX ";
        });
    sql.append(Names.QUOTING.identifier(index.name())).append(' ');
    boolean whole = fulltext || method.equals("spatial");
    sql.append(parts(index.parts(), index.name(), table, whole, index.attributes()));
    if (method.equals("hash")) {
      sql.append(" USING HASH");
    } else if (method.equals("btree") && TableAttributes.isInMemory(table.attributes())) {
      sql.append(" USING BTREE");
    }
    index
        .attributes()
        .value(IndexAttributes.PARSER)
        .ifPresent(p -> sql.append(" WITH PARSER ").append(Names.QUOTING.identifier(p)));
    appendEngineWords(index.attributes(), sql);
    if (index.comment() != null) {
      sql.append(" COMMENT ").append(Names.QUOTING.literal(index.comment()));
    }
    if (index.attributes().has(IndexAttributes.INVISIBLE)) {
      sql.append(' ').append(words.invisibleIndex());
    }
    return sql.toString();
  }

  String primaryKey(PrimaryKey key, Table table) {
    Attributes attributes = key.attributes();
    StringBuilder sql = new StringBuilder("PRIMARY KEY ");
    sql.append(parts(key.parts(), "PRIMARY", table, false, attributes));
    if (attributes.has(IndexAttributes.METHOD)) {
      sql.append(" USING BTREE");
    }
    appendEngineWords(attributes, sql);
    attributes
        .value(IndexAttributes.COMMENT)
        .ifPresent(c -> sql.append(" COMMENT ").append(Names.QUOTING.literal(c)));
    return sql.toString();
  }

  static boolean isFullText(Index index) {
    return "fulltext".equals(index.method());
  }

  private static void appendEngineWords(Attributes attributes, StringBuilder sql) {
    List.of(
            IndexAttributes.KEY_BLOCK_SIZE,
            IndexAttributes.ENGINE_ATTRIBUTE,
            IndexAttributes.SECONDARY_ENGINE_ATTRIBUTE)
        .forEach(
            name ->
                attributes
                    .value(name)
                    .ifPresent(v -> sql.append(' ').append(EngineWords.clause(name, v))));
  }

  /** A unique constraint is a unique index here, and is read back as one. */
  String unique(UniqueConstraint constraint, Table table) {
    String name = constraint.name();
    return "UNIQUE INDEX "
        + (name == null ? "" : Names.QUOTING.identifier(name) + " ")
        + parts(constraint.parts(), String.valueOf(name), table, false, constraint.attributes());
  }

  private String parts(
      List<IndexPart> parts, String index, Table table, boolean whole, Attributes attributes) {
    Stream<String> keys = parts.stream().map(p -> part(p, index, table, whole));
    Stream<String> period =
        attributes.value(IndexAttributes.WITHOUT_OVERLAPS).stream()
            .map(p -> p + " WITHOUT OVERLAPS");
    return Stream.concat(keys, period).collect(Collectors.joining(", ", "(", ")"));
  }

  private String part(IndexPart part, String index, Table table, boolean whole) {
    if (part.nulls() != null || part.collation() != null || part.operatorClass() != null) {
      throw Refusal.of(
          "the index '" + index + "' orders NULLs, or has a collation or operator class of its own",
          "MySQL and MariaDB take the columns' own; leave these out");
    }
    String key =
        part.key()
            .match(
                c -> column(c.column(), part, index, table, whole),
                e -> "(" + e.expression().sql() + ")");
    return key + (part.descending() ? " DESC" : "");
  }

  private static String column(
      String name, IndexPart part, String index, Table table, boolean whole) {
    String prefix = part.prefixLength() == null ? "" : "(" + part.prefixLength() + ")";
    boolean tooLong = table.column(name).map(IndexSql::isLong).orElse(false);
    if (tooLong && prefix.isEmpty() && !whole) {
      throw Refusal.of(
          "the index '%s' of '%s' cannot hold the column '%s', whose values may be of any length"
              .formatted(index, table.name(), name),
          "give the field a length of at most 768 characters (String @length(max: 768)), or use type: \"fulltext\"");
    }
    return Names.QUOTING.identifier(name) + prefix;
  }

  private static boolean isLong(Column column) {
    return column.type() instanceof BuiltIn type && LONG_TYPES.contains(type.name());
  }

  private void refuseWhatIsMissing(Index index, Table table) {
    String subject = "the index '" + index.name() + "' of '" + table.name() + "'";
    if (index.where() != null) {
      throw Refusal.of(
          subject + " covers some of the rows only, which MySQL and MariaDB cannot do",
          "leave out where:, or index a generated column that is NULL for the other rows");
    }
    if (!index.include().isEmpty()) {
      throw Refusal.of(
          subject + " carries columns beside its key, which MySQL and MariaDB cannot do",
          "leave out include:, or make them part of the key");
    }
    if (!index.nullsDistinct()) {
      throw Refusal.of(
          subject + " takes NULLs for equal, which MySQL and MariaDB cannot do",
          "leave out nullsDistinct: false");
    }
    String method = index.method();
    if (method != null && !Set.of("btree", "hash", "fulltext", "spatial").contains(method)) {
      throw Refusal.of(
          subject + " is of the type '" + method + "', which MySQL and MariaDB do not have",
          "the types are btree, hash, fulltext and spatial");
    }
    boolean expressions =
        index.parts().stream().anyMatch(p -> p.key().match(c -> false, e -> true));
    if (expressions && !words.know(Word.EXPRESSION_INDEXES)) {
      throw Refusal.of(
          subject + " has an expression as its key, which " + words.server() + " cannot index",
          "add a @computed field with the expression, and index that");
    }
  }

  /** The clause after which an index is as visible as it is here. */
  String visibility(Index index) {
    boolean invisible = index.attributes().has(IndexAttributes.INVISIBLE);
    return "ALTER INDEX "
        + Names.QUOTING.identifier(index.name())
        + " "
        + (invisible ? words.invisibleIndex() : words.visibleIndex());
  }

  /** Whether an index becomes another without being made again. */
  static boolean differInVisibilityAlone(Index before, Index after) {
    return before.withComment(after.comment()).equals(before)
        && before
            .attributes()
            .without(IndexAttributes.INVISIBLE)
            .equals(after.attributes().without(IndexAttributes.INVISIBLE));
  }
}
