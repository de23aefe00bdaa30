package dev.okra.postgres.write;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.EnumUse;
import dev.okra.domain.change.ValueRename;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import dev.okra.postgres.type.Names;
import dev.okra.postgres.type.TypeRenderer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Changes the values of an enum type. Values are renamed and added in place. Where values go or
 * change places, and where the plan uses an added value (which the server refuses until the
 * transaction that added it has ended), the type is swapped: a new one takes its name, and every
 * column is carried over. A row that holds a value that goes makes the statement fail; nothing is
 * lost.
 */
final class EnumChange {
  private static final String SWAPPED = "_okra_swapped_";

  private final EnumType before;
  private final EnumType after;
  private final List<ValueRename> renames;
  private final List<EnumUse> uses;

  EnumChange(Change.AlterEnum change) {
    this.before = change.before();
    this.after = change.after();
    this.renames = change.valueRenames();
    this.uses = change.uses();
  }

  /** Values that are new. */
  List<String> added() {
    List<String> kept = renamedValues();
    return after.values().stream().filter(value -> !kept.contains(value)).toList();
  }

  /** The statements; {@code addedIsUsed} says whether the plan uses a new value. */
  List<String> statements(boolean addedIsUsed) {
    List<String> statements = new ArrayList<>(renameStatements());
    boolean swap = needsSwap() || (addedIsUsed && !added().isEmpty());
    statements.addAll(swap ? swap() : addStatements());
    if (!Objects.equals(before.comment(), after.comment()) || (swap && after.comment() != null)) {
      statements.add(Comments.on("TYPE", Names.name(after.name()), after.comment()));
    }
    return statements;
  }

  /** Whether values go or change places. */
  boolean needsSwap() {
    List<String> kept = new ArrayList<>(after.values());
    kept.retainAll(renamedValues());
    return !kept.equals(renamedValues());
  }

  private List<String> renamedValues() {
    return before.values().stream().map(this::renamed).toList();
  }

  private String renamed(String value) {
    return renames.stream()
        .filter(r -> r.before().equals(value))
        .map(ValueRename::after)
        .findFirst()
        .orElse(value);
  }

  /**
   * A name that another value still bears is given in two steps, so that two values can change
   * names; one that a value bears that goes is freed first.
   */
  private List<String> renameStatements() {
    List<String> statements = new ArrayList<>();
    Map<String, String> parked = new LinkedHashMap<>();
    List<String> taken = new ArrayList<>(before.values());
    for (ValueRename rename : renames) {
      if (taken.contains(rename.after())) {
        String parking = parkingName(parked.size());
        parked.put(rename.after(), parking);
        statements.add(rename(rename.after(), parking));
        Collections.replaceAll(taken, rename.after(), parking);
      }
      String now = parked.getOrDefault(rename.before(), rename.before());
      statements.add(rename(now, rename.after()));
      Collections.replaceAll(taken, now, rename.after());
    }
    return statements;
  }

  private String parkingName(int number) {
    String name = "okra renames " + number;
    return before.values().contains(name) ? name + " " : name;
  }

  private String rename(String from, String to) {
    return "ALTER TYPE "
        + Names.name(before.name())
        + " RENAME VALUE "
        + Names.literal(from)
        + " TO "
        + Names.literal(to);
  }

  private List<String> addStatements() {
    List<String> statements = new ArrayList<>();
    List<String> present = new ArrayList<>(renamedValues());
    for (int i = 0; i < after.values().size(); i++) {
      String value = after.values().get(i);
      if (!present.contains(value)) {
        statements.add(
            "ALTER TYPE "
                + Names.name(after.name())
                + " ADD VALUE "
                + Names.literal(value)
                + place(i, present));
        present.add(i, value);
      }
    }
    return statements;
  }

  private String place(int index, List<String> present) {
    if (index == 0) {
      return " BEFORE " + Names.literal(present.get(0));
    }
    return index == present.size() ? "" : " AFTER " + Names.literal(after.values().get(index - 1));
  }

  private List<String> swap() {
    ObjectName old = swappedName();
    List<String> statements = new ArrayList<>();
    statements.add(
        "ALTER TYPE " + Names.name(before.name()) + " RENAME TO " + Names.identifier(old.name()));
    statements.add(ObjectCreator.enumStatement(after));
    Map<ObjectName, List<Column>> tables = new LinkedHashMap<>();
    for (EnumUse use : uses) {
      if (ColumnWriter.isInherited(use.column())) {
        continue;
      }
      tables.computeIfAbsent(use.table(), t -> new ArrayList<>()).add(use.column());
    }
    tables.forEach((table, columns) -> statements.add(carry(table, columns)));
    statements.add("DROP TYPE " + Names.name(old));
    return statements;
  }

  private ObjectName swappedName() {
    String hash = "%08x".formatted(before.name().toString().hashCode());
    return before.name().withName(SWAPPED + hash);
  }

  private String carry(ObjectName table, List<Column> columns) {
    List<String> subcommands = new ArrayList<>();
    for (Column column : columns) {
      String start = "ALTER COLUMN " + Names.identifier(column.name()) + " ";
      if (column.defaultValue() != null) {
        subcommands.add(start + "DROP DEFAULT");
      }
      subcommands.add(start + "TYPE " + TypeRenderer.render(column.type()) + using(column));
      carriedDefault(column)
          .ifPresent(d -> subcommands.add(start + "SET DEFAULT " + EmbeddedSql.defaultValue(d)));
    }
    return "ALTER TABLE " + Names.name(table) + "\n  " + String.join(",\n  ", subcommands);
  }

  private static String using(Column column) {
    boolean list = column.type() instanceof SqlType.ArrayOf;
    return " USING "
        + Names.identifier(column.name())
        + (list ? "::text[]::" : "::text::")
        + TypeRenderer.render(column.type());
  }

  /**
   * The default in the new type's values; one that names a value that goes is left to what the plan
   * sets later.
   */
  private Optional<Expression> carriedDefault(Column column) {
    if (column.defaultValue() == null) {
      return Optional.empty();
    }
    return EnumConstant.of(column.defaultValue())
        .map(constant -> constant.map(this::renamed))
        .map(
            c ->
                after.values().containsAll(c.values())
                    ? Optional.of(c.expression())
                    : Optional.<Expression>empty())
        .orElse(Optional.of(column.defaultValue()));
  }
}
