package dev.okra.mysql.inspect;

import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The indexes that foreign keys need and that no schema names.
 *
 * <p>InnoDB wants an index that begins with a foreign key's columns, and makes one with the key's
 * name where there is none. okra leaves such an index out of the model: it is there exactly where a
 * foreign key is covered by nothing else, so it follows from the rest of the table. The inspector
 * hides it and the writer makes and drops it, both by the rule of this class; any other index,
 * redundant or not, stands in the model.
 */
public final class ImpliedIndexes {
  private ImpliedIndexes() {}

  /** The indexes that the table has beside those in the model, in the order of their names. */
  public static List<Index> of(Table table) {
    return of(table.primaryKey(), table.uniqueConstraints(), table.foreignKeys(), table.indexes());
  }

  /** The table without the indexes that its foreign keys imply. */
  static Table hidden(Table table) {
    List<Index> visible = new ArrayList<>(table.indexes());
    visible.removeIf(i -> isCandidate(i, table));
    List<Index> hidden = List.of();
    boolean stable = false;
    while (!stable) {
      List<Index> implied = of(table.withIndexes(visible));
      hidden = table.indexes().stream().filter(implied::contains).toList();
      List<Index> shown = new ArrayList<>(table.indexes());
      shown.removeAll(hidden);
      stable = shown.equals(visible);
      visible = shown;
    }
    return table.withIndexes(visible);
  }

  private static boolean isCandidate(Index index, Table table) {
    return table.foreignKeys().stream().anyMatch(k -> k.name() != null && index.equals(index(k)));
  }

  private static List<Index> of(
      @Nullable PrimaryKey primaryKey,
      List<UniqueConstraint> uniqueConstraints,
      List<ForeignKey> foreignKeys,
      List<Index> indexes) {
    List<List<String>> covers = new ArrayList<>();
    if (primaryKey != null) {
      covers.add(columns(primaryKey.parts()));
    }
    uniqueConstraints.forEach(u -> covers.add(columns(u.parts())));
    indexes.stream().filter(i -> i.method() == null).forEach(i -> covers.add(columns(i.parts())));
    Map<List<String>, Index> implied = new LinkedHashMap<>();
    foreignKeys.stream()
        .filter(k -> k.name() != null)
        .sorted(Comparator.comparing(Constraint::name, Comparator.nullsFirst(String::compareTo)))
        .filter(k -> covers.stream().noneMatch(c -> startsWith(c, k.columns())))
        .forEach(k -> implied.putIfAbsent(k.columns(), index(k)));
    return implied.entrySet().stream()
        .filter(e -> implied.keySet().stream().noneMatch(o -> isLonger(o, e.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static Index index(ForeignKey key) {
    List<IndexPart> parts = key.columns().stream().map(IndexPart::column).toList();
    return Index.of(String.valueOf(key.name()), false, parts);
  }

  /** The columns that the index holds whole, up to the first part that is none. */
  private static List<String> columns(List<IndexPart> parts) {
    return parts.stream()
        .map(p -> p.prefixLength() == null ? p.key().match(c -> c.column(), e -> "") : "")
        .takeWhile(c -> !c.isEmpty())
        .toList();
  }

  private static boolean isLonger(List<String> longer, List<String> shorter) {
    return longer.size() > shorter.size() && startsWith(longer, shorter);
  }

  private static boolean startsWith(List<String> columns, List<String> first) {
    return columns.size() >= first.size() && columns.subList(0, first.size()).equals(first);
  }
}
