package dev.okra.diff.rename;

import dev.okra.diff.DiffErrorCode;
import dev.okra.diff.RenameQuestion;
import dev.okra.domain.diagnostic.NearestName;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.plan.Renames.ColumnRename;
import dev.okra.domain.plan.Renames.ColumnValueRename;
import dev.okra.domain.plan.Renames.EnumRename;
import dev.okra.domain.plan.Renames.EnumValueRename;
import dev.okra.domain.plan.Renames.Origin;
import dev.okra.domain.plan.Renames.TableRename;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The values of {@code --rename}: {@code users=people} for a table or enum type, {@code
 * people.name=people.full_name} for a column, {@code role.GUEST=role.VISITOR} for a value of an
 * enum type, {@code users.role.GUEST=users.role.VISITOR} for a value in the rows of a column,
 * {@code none} for nothing else. A schema may stand before a table or type. What something belongs
 * to is named as it is called afterwards; on the left side the name before does as well.
 */
public final class RenameFlags {
  private final List<Pair> pairs;
  private final boolean nothingElse;

  private RenameFlags(List<Pair> pairs, boolean nothingElse) {
    this.pairs = pairs;
    this.nothingElse = nothingElse;
  }

  private record Pair(FlagPath before, FlagPath after) {
    @Override
    public String toString() {
      return before + "=" + after;
    }
  }

  /** Reads flags; fails with {@code OKRA-P002}. */
  public static RenameFlags parse(List<String> flags) {
    List<Pair> pairs = new ArrayList<>();
    for (String flag : flags) {
      if (!flag.equals(RenameQuestion.NOTHING)) {
        List<FlagPath> sides = FlagReader.read(flag);
        pairs.add(new Pair(sides.get(0), sides.get(1)));
      }
    }
    return new RenameFlags(List.copyOf(pairs), flags.contains(RenameQuestion.NOTHING));
  }

  /** The flags that say renames, as {@link #parse} reads them. */
  public static List<String> of(Renames renames) {
    List<String> flags = new ArrayList<>();
    renames.tables().forEach(r -> flags.add(flag(FlagPath.of(r.before()), FlagPath.of(r.after()))));
    renames.enums().forEach(r -> flags.add(flag(FlagPath.of(r.before()), FlagPath.of(r.after()))));
    renames
        .columns()
        .forEach(
            r -> flags.add(inside(FlagPath.of(r.after().table()), r.before(), r.after().column())));
    renames
        .enumValues()
        .forEach(r -> flags.add(inside(FlagPath.of(r.type()), r.before(), r.after())));
    renames
        .columnValues()
        .forEach(
            r ->
                flags.add(
                    inside(
                        FlagPath.of(r.column().table()).with(r.column().column()),
                        r.before(),
                        r.after())));
    return flags;
  }

  private static String inside(FlagPath owner, String before, String after) {
    return flag(owner.with(before), owner.with(after));
  }

  private static String flag(FlagPath before, FlagPath after) {
    return new Pair(before, after).toString();
  }

  /** Whether somebody said that nothing else was renamed. */
  public boolean nothingElse() {
    return nothingElse;
  }

  /** What the flags mean for two schemas; fails with {@code OKRA-P001} where one fits nothing. */
  public Renames resolve(DatabaseSchema current, DatabaseSchema desired) {
    NamedThings before = new NamedThings(current);
    NamedThings after = new NamedThings(desired);
    List<TableRename> tables = new ArrayList<>();
    List<ColumnRename> columns = new ArrayList<>();
    List<EnumRename> enums = new ArrayList<>();
    List<EnumValueRename> values = new ArrayList<>();
    List<ColumnValueRename> columnValues = new ArrayList<>();
    for (Pair pair : pairs) {
      boolean fits =
          table(pair, before, after).map(tables::add).isPresent()
              || enumType(pair, before, after).map(enums::add).isPresent()
              || column(pair, after).map(columns::add).isPresent()
              || enumValue(pair, after).map(values::add).isPresent()
              || columnValue(pair, after).map(columnValues::add).isPresent();
      if (!fits) {
        throw fitsNothing(pair, before, after);
      }
    }
    return new Renames(tables, columns, enums, values, columnValues);
  }

  private static Optional<TableRename> table(Pair pair, NamedThings before, NamedThings after) {
    return both(pair)
        .filter(names -> before.hasTable(names.get(0)) && after.hasTable(names.get(1)))
        .map(names -> new TableRename(names.get(0), names.get(1), Origin.ANSWER));
  }

  private static Optional<EnumRename> enumType(Pair pair, NamedThings before, NamedThings after) {
    return both(pair)
        .filter(names -> before.hasEnum(names.get(0)) && after.hasEnum(names.get(1)))
        .map(names -> new EnumRename(names.get(0), names.get(1), Origin.ANSWER));
  }

  private static Optional<List<ObjectName>> both(Pair pair) {
    return pair.before()
        .objectName()
        .flatMap(before -> pair.after().objectName().map(after -> List.of(before, after)));
  }

  private static Optional<ColumnRename> column(Pair pair, NamedThings after) {
    return pair.before()
        .columnName()
        .flatMap(
            before ->
                pair.after()
                    .columnName()
                    .filter(column -> after.hasTable(column.table()))
                    .map(column -> new ColumnRename(column, before.column(), Origin.ANSWER)));
  }

  private static Optional<EnumValueRename> enumValue(Pair pair, NamedThings after) {
    return pair.before()
        .columnName()
        .flatMap(
            before ->
                pair.after()
                    .columnName()
                    .filter(value -> after.hasEnum(value.table()))
                    .map(
                        value ->
                            new EnumValueRename(
                                value.table(), before.column(), value.column(), Origin.ANSWER)));
  }

  private static Optional<ColumnValueRename> columnValue(Pair pair, NamedThings after) {
    if (pair.before().parts().size() < 3 || pair.after().parts().size() < 3) {
      return Optional.empty();
    }
    Optional<ColumnName> column = pair.after().owner().columnName();
    return column
        .filter(after::hasColumn)
        .map(
            name ->
                new ColumnValueRename(
                    name, pair.before().last(), pair.after().last(), Origin.ANSWER));
  }

  private static OkraException fitsNothing(Pair pair, NamedThings before, NamedThings after) {
    boolean inner = pair.after().parts().size() > 1;
    FlagPath owner = inner ? pair.after().owner() : pair.after();
    String hint = NearestName.hint(owner.toString(), after.names());
    if (hint == null && !inner) {
      hint = NearestName.hint(pair.before().toString(), before.names());
    }
    return new OkraException(
        DiffErrorCode.RENAME_FITS_NOTHING,
        "--rename " + pair + " fits nothing: there is no table or enum type '" + owner + "'",
        Objects.requireNonNullElseGet(hint, () -> "the schema has " + after.someNames()));
  }
}
