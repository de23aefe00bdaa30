package dev.okra.domain.change;

import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import java.util.List;
import java.util.function.Function;

/**
 * Says changes in sentences, in the words of the schema where it has some: {@code + Added field 'phone' to User}.
 * Each sentence begins with {@code +} for what is new, {@code -} for what goes and {@code ~} for what becomes
 * something else.
 */
public final class ChangeSentences {
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
  public ChangeSentences(
      Vocabulary before, Vocabulary after, Function<SqlType, String> types) {
    this.before = before;
    this.after = after;
    this.types = types;
  }

  /** The sentences of one change, at least one. */
  public List<String> of(Change change) {
    return change.accept(new Speaker());
  }

  private String table(ObjectName name) {
    return after
        .model(name)
        .or(() -> before.model(name))
        .orElseGet(() -> "table '" + name + "'");
  }

  private final class Speaker implements Change.Visitor<List<String>> {
    @Override
    public List<String> createTable(Change.CreateTable change) {
      return List.of("+ Added " + kind(change.table()));
    }

    @Override
    public List<String> dropTable(Change.DropTable change) {
      return List.of("- Dropped " + kind(change.table()));
    }

    private String kind(Table table) {
      boolean known =
          after.model(table.name()).isPresent() || before.model(table.name()).isPresent();
      return (known ? "model " : "") + ChangeSentences.this.table(table.name());
    }

    @Override
    public List<String> renameTable(Change.RenameTable change) {
      String from = before.model(change.before()).orElse("table '" + change.before() + "'");
      String to = after.model(change.after()).orElse("'" + change.after() + "'");
      return List.of("~ Renamed " + from + " to " + to);
    }

    @Override
    public List<String> alterTable(Change.AlterTable change) {
      TableSentences sentences =
          new TableSentences(change, before, after, table(change.after().name()), types);
      return change.changes().stream().map(c -> c.accept(sentences)).toList();
    }

    private String table(ObjectName name) {
      return ChangeSentences.this.table(name);
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
      return List.of("~ Changed " + object(change.after()));
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
