package dev.okra.postgres.write;

import dev.okra.domain.change.Change;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.relational.ObjectName;
import dev.okra.postgres.type.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** The statements of each change. */
final class ChangeWriter implements Change.Visitor<List<String>> {
  private final Capabilities capabilities;
  private final ParentChanges parents;
  private final BiPredicate<ObjectName, List<String>> usesValues;

  /**
   * A writer.
   *
   * @param parents what the plan does to tables that others have columns from
   * @param usesValues whether later changes use one of some values of an enum type
   */
  ChangeWriter(
      Capabilities capabilities,
      ParentChanges parents,
      BiPredicate<ObjectName, List<String>> usesValues) {
    this.parents = parents;
    this.capabilities = capabilities;
    this.usesValues = usesValues;
  }

  @Override
  public List<String> createTable(Change.CreateTable change) {
    return new TableWriter(capabilities).create(change.table());
  }

  @Override
  public List<String> dropTable(Change.DropTable change) {
    ObjectName name = change.table().name();
    List<String> statements = new ArrayList<>();
    parents
        .partedFrom(change.table())
        .ifPresent(parent -> statements.add(TableSteps.detached(name, parent)));
    statements.add("DROP TABLE " + Names.name(name));
    return statements;
  }

  @Override
  public List<String> renameTable(Change.RenameTable change) {
    return ObjectRenamer.rename("TABLE", change.before(), change.after(), "");
  }

  @Override
  public List<String> alterTable(Change.AlterTable change) {
    return new AlterTableWriter(change, capabilities, parents).write();
  }

  @Override
  public List<String> createObject(Change.CreateObject change) {
    return change.object().accept(new ObjectCreator(capabilities));
  }

  @Override
  public List<String> dropObject(Change.DropObject change) {
    return List.of(change.object().accept(new ObjectDropper()));
  }

  @Override
  public List<String> replaceObject(Change.ReplaceObject change) {
    return ObjectReplacer.replace(change, capabilities);
  }

  @Override
  public List<String> renameObject(Change.RenameObject change) {
    return change.before().accept(new ObjectRenamer(change.after()));
  }

  @Override
  public List<String> alterEnum(Change.AlterEnum change) {
    EnumChange enumChange = new EnumChange(change);
    return enumChange.statements(usesValues.test(change.after().name(), enumChange.added()));
  }
}
