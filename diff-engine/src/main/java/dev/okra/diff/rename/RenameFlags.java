package dev.okra.diff.rename;

import dev.okra.diff.DiffErrorCode;
import dev.okra.diff.RenameQuestion;
import dev.okra.domain.diagnostic.NearestName;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.plan.Renames.ColumnRename;
import dev.okra.domain.plan.Renames.EnumRename;
import dev.okra.domain.plan.Renames.EnumValueRename;
import dev.okra.domain.plan.Renames.Origin;
import dev.okra.domain.plan.Renames.TableRename;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values of {@code --rename}: {@code users=people} for a table or enum type, {@code
 * people.name=people.full_name} for a column, {@code role.GUEST=role.VISITOR} for a value of an
 * enum type, {@code none} for nothing else. The part before the last dot is what it belongs to, as
 * it is called afterwards.
 */
public final class RenameFlags {
  private final List<Pair> pairs;
  private final boolean nothingElse;

  private RenameFlags(List<Pair> pairs, boolean nothingElse) {
    this.pairs = pairs;
    this.nothingElse = nothingElse;
  }

  /** Reads flags; fails with {@code OKRA-P002}. */
  public static RenameFlags parse(List<String> flags) {
    List<Pair> pairs = new ArrayList<>();
    boolean nothingElse = false;
    for (String flag : flags) {
      if (flag.equals(RenameQuestion.NOTHING)) {
        nothingElse = true;
      } else {
        pairs.add(pair(flag));
      }
    }
    return new RenameFlags(List.copyOf(pairs), nothingElse);
  }

  /** Whether somebody said that nothing else was renamed. */
  public boolean nothingElse() {
    return nothingElse;
  }

  /** What the flags mean for two schemas; fails with {@code OKRA-P001} where one fits nothing. */
  public Renames resolve(DatabaseSchema current, DatabaseSchema desired) {
    List<TableRename> tables = new ArrayList<>();
    List<ColumnRename> columns = new ArrayList<>();
    List<EnumRename> enums = new ArrayList<>();
    List<EnumValueRename> values = new ArrayList<>();
    for (Pair pair : pairs) {
      ObjectName before = objectName(pair.before);
      ObjectName after = objectName(pair.after);
      if (hasTable(current, before) && hasTable(desired, after)) {
        tables.add(new TableRename(before, after, Origin.ANSWER));
      } else if (enumType(current, before).isPresent() && enumType(desired, after).isPresent()) {
        enums.add(new EnumRename(before, after, Origin.ANSWER));
      } else {
        addPart(pair, desired, columns, values);
      }
    }
    return new Renames(tables, columns, enums, values, List.of());
  }

  private static void addPart(
      Pair pair, DatabaseSchema desired, List<ColumnRename> columns, List<EnumValueRename> values) {
    int dotBefore = pair.before.lastIndexOf('.');
    int dotAfter = pair.after.lastIndexOf('.');
    if (dotBefore <= 0 || dotAfter <= 0) {
      throw fitsNothing(pair, desired);
    }
    ObjectName owner = objectName(pair.after.substring(0, dotAfter));
    String before = pair.before.substring(dotBefore + 1);
    String after = pair.after.substring(dotAfter + 1);
    if (hasTable(desired, owner)) {
      columns.add(new ColumnRename(new ColumnName(owner, after), before, Origin.ANSWER));
    } else if (enumType(desired, owner).isPresent()) {
      values.add(new EnumValueRename(owner, before, after, Origin.ANSWER));
    } else {
      throw fitsNothing(pair, desired);
    }
  }

  private static Pair pair(String flag) {
    int equals = flag.indexOf('=');
    if (equals <= 0 || equals == flag.length() - 1) {
      throw new OkraException(
          DiffErrorCode.RENAME_UNREADABLE,
          "'" + flag + "' is no rename",
          "write --rename users.name=users.full_name, --rename users=people, or --rename none");
    }
    return new Pair(flag.substring(0, equals).strip(), flag.substring(equals + 1).strip());
  }

  private static ObjectName objectName(String text) {
    int dot = text.indexOf('.');
    return dot <= 0 || dot == text.length() - 1
        ? ObjectName.of(text)
        : new ObjectName(text.substring(0, dot), text.substring(dot + 1));
  }

  private static boolean hasTable(DatabaseSchema schema, ObjectName name) {
    return schema.table(name).isPresent();
  }

  private static Optional<EnumType> enumType(DatabaseSchema schema, ObjectName name) {
    return schema.enums().stream().filter(e -> e.name().equals(name)).findFirst();
  }

  private static OkraException fitsNothing(Pair pair, DatabaseSchema desired) {
    List<String> names =
        desired.tables().stream().map(Table::name).map(ObjectName::toString).toList();
    int dot = pair.after.indexOf('.');
    String owner = dot <= 0 ? pair.after : pair.after.substring(0, dot);
    return new OkraException(
        DiffErrorCode.RENAME_FITS_NOTHING,
        "--rename " + pair.before + "=" + pair.after + " fits nothing in the schema",
        NearestName.hint(owner, names));
  }

  private record Pair(String before, String after) {}
}
