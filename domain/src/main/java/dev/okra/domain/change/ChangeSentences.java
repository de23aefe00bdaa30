package dev.okra.domain.change;

import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Says changes in sentences, in the words of the schema where it has some: {@code + Added field
 * 'phone' to User}. Each sentence begins with {@code +} for what is new, {@code -} for what goes
 * and {@code ~} for what becomes something else.
 */
public final class ChangeSentences {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private final Vocabulary before;
  private final Vocabulary after;
  private final Function<SqlType, String> types;

  /**
   * Sentences.
   *
   * @param before the words for what is there
   * @param after the words for what is to be there
   * @param types writes a type as SQL
   */
  public ChangeSentences(Vocabulary before, Vocabulary after, Function<SqlType, String> types) {
    this.before = before;
    this.after = after;
    this.types = types;
  }

  /**
   * The sentences of one change, at least one; each is one line, whatever the texts of SQL in it.
   */
  public List<String> of(Change change) {
    return change.accept(new Speaker()).stream()
        .map(sentence -> WHITE_SPACE.matcher(sentence).replaceAll(" "))
        .toList();
  }

  private static String table(ObjectName name, Vocabulary first, Vocabulary second) {
    return first.model(name).or(() -> second.model(name)).orElseGet(() -> "table '" + name + "'");
  }

  /**
   * A whole table: with the word for it where there is one, and always with the name in the
   * database.
   */
  private static String wholeTable(ObjectName name, Vocabulary first, Vocabulary second) {
    return first
        .model(name)
        .or(() -> second.model(name))
        .map(model -> "model " + model + " (table '" + name + "')")
        .orElseGet(() -> "table '" + name + "'");
  }

  private final class Speaker implements Change.Visitor<List<String>> {
    @Override
    public List<String> createTable(Change.CreateTable change) {
      return List.of("+ Added " + wholeTable(change.table().name(), after, before));
    }

    @Override
    public List<String> dropTable(Change.DropTable change) {
      return List.of("- Dropped " + wholeTable(change.table().name(), before, after));
    }

    @Override
    public List<String> renameTable(Change.RenameTable change) {
      Optional<String> from = before.model(change.before());
      Optional<String> to = after.model(change.after());
      if (from.isPresent() && to.isPresent() && !from.equals(to)) {
        return List.of("~ Renamed model " + from.get() + " to " + to.get());
      }
      String model = to.or(() -> from).map(m -> " of model " + m).orElse("");
      return List.of(
          "~ Renamed table '" + change.before() + "' to '" + change.after() + "'" + model);
    }

    @Override
    public List<String> alterTable(Change.AlterTable change) {
      TableSentences sentences =
          new TableSentences(
              change, before, after, table(change.after().name(), after, before), types);
      return change.changes().stream().map(c -> c.accept(sentences)).toList();
    }

    @Override
    public List<String> createObject(Change.CreateObject change) {
      return List.of("+ Added " + object(change.object()));
    }

    @Override
    public List<String> dropObject(Change.DropObject change) {
      return List.of("- Dropped " + object(change.object()));
    }

    @Override
    public List<String> replaceObject(Change.ReplaceObject change) {
      return change.before() instanceof View before && change.after() instanceof View after
          ? new ViewSentences(before, after, object(after)).sentences()
          : List.of("~ Changed " + object(change.after()));
    }

    @Override
    public List<String> renameObject(Change.RenameObject change) {
      return List.of(
          "~ Renamed " + object(change.before()) + " to '" + change.after().name() + "'");
    }

    private String object(SchemaObject object) {
      return object.accept(new ObjectWords(before, after));
    }

    @Override
    public List<String> alterEnum(Change.AlterEnum change) {
      String name =
          after
              .enumName(change.after().name())
              .orElseGet(() -> "enum type '" + change.after().name() + "'");
      return EnumSentences.of(
          name, change.before().values(), change.after().values(), change.valueRenames());
    }
  }
}
