package dev.okra.mysql.write;

import dev.okra.domain.change.Change;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.View;
import dev.okra.mysql.inspect.TableAttributes;
import dev.okra.mysql.type.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The statements of one change. */
final class ChangeStatements implements Change.Visitor<List<String>> {
  private final CreateTableSql createTable;
  private final AlterTableSql alterTable;
  private final ObjectSql objects;
  private final DropSql drops = new DropSql();

  ChangeStatements(ServerWords words) {
    this.createTable = new CreateTableSql(words);
    this.alterTable = new AlterTableSql(words);
    this.objects = new ObjectSql(words);
  }

  @Override
  public List<String> createTable(Change.CreateTable change) {
    return List.of(createTable.statement(change.table()));
  }

  @Override
  public List<String> dropTable(Change.DropTable change) {
    return List.of("DROP TABLE " + Names.QUOTING.identifier(change.table().name()));
  }

  @Override
  public List<String> renameTable(Change.RenameTable change) {
    return rename(change.before(), change.after());
  }

  /** Serves tables, views and sequences alike. */
  private static List<String> rename(ObjectName before, ObjectName after) {
    return List.of(
        "RENAME TABLE "
            + Names.QUOTING.identifier(before)
            + " TO "
            + Names.QUOTING.identifier(after));
  }

  @Override
  public List<String> alterTable(Change.AlterTable change) {
    return alterTable.statements(change);
  }

  @Override
  public List<String> createObject(Change.CreateObject change) {
    return created(change.object());
  }

  private List<String> created(SchemaObject object) {
    return SettingsSql.around(object, object.accept(objects));
  }

  private List<String> madeAnew(SchemaObject before, SchemaObject after) {
    List<String> statements = new ArrayList<>();
    statements.add(before.accept(drops));
    statements.addAll(created(after));
    return statements;
  }

  @Override
  public List<String> dropObject(Change.DropObject change) {
    return List.of(change.object().accept(drops));
  }

  @Override
  public List<String> replaceObject(Change.ReplaceObject change) {
    SchemaObject after = change.after();
    if (after instanceof View view) {
      return SettingsSql.around(view, objects.replacement(view));
    }
    return change.before() instanceof Sequence before && after instanceof Sequence sequence
        ? altered(before, sequence)
        : madeAnew(change.before(), after);
  }

  private static List<String> altered(Sequence before, Sequence after) {
    String name = Names.QUOTING.identifier(after.name());
    List<String> statements = new ArrayList<>();
    if (!ObjectSql.settings(before).equals(ObjectSql.settings(after))) {
      statements.add("ALTER SEQUENCE " + name + ObjectSql.settings(after));
    }
    if (!engine(before).equals(engine(after))) {
      statements.add("ALTER TABLE " + name + " " + engine(after));
    }
    if (!Objects.equals(before.comment(), after.comment())) {
      String comment = Objects.requireNonNullElse(after.comment(), "");
      statements.add("ALTER TABLE " + name + " COMMENT = " + Names.QUOTING.literal(comment));
    }
    return statements;
  }

  private static String engine(Sequence sequence) {
    String engine = sequence.attributes().value(TableAttributes.ENGINE).orElse("InnoDB");
    return EngineWords.clause(TableAttributes.ENGINE, engine);
  }

  @Override
  public List<String> renameObject(Change.RenameObject change) {
    SchemaObject before = change.before();
    SchemaObject after = change.after();
    return before instanceof View || before instanceof Sequence
        ? rename(before.name(), after.name())
        : madeAnew(before, after);
  }

  @Override
  public List<String> alterEnum(Change.AlterEnum change) {
    throw Refusal.noSuchKind("enum types", change.after().name());
  }
}
