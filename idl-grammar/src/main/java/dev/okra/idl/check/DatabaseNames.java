package dev.okra.idl.check;

import dev.okra.idl.directive.Arguments;
import dev.okra.idl.problem.IdlCode;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.IndexDeclaration;
import dev.okra.idl.resolve.JoinTables;
import dev.okra.idl.resolve.ModelScope;
import dev.okra.idl.resolve.RelationSide;
import dev.okra.idl.resolve.SchemaBuilder;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.source.Place;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.Head;
import dev.okra.idl.tree.ValueNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tables, views, enum types and named indexes of one database schema have different names, whatever
 * their case: PostgreSQL keeps all of them in one place, and MySQL and SQLite do not tell cases
 * apart.
 */
final class DatabaseNames implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    Taken taken = new Taken(problems);
    for (DefinitionNode definition : scope.definitions()) {
      if (definition.equals(scope.definition(definition.name()))) {
        add(definition, taken);
      }
    }
    joinTables(scope, taken);
    scope.models().values().forEach(m -> indexes(m, taken));
  }

  /**
   * On MySQL an index only shares its name with those of its table, so what other databases refuse
   * is a warning.
   */
  private static void indexes(ModelScope model, Taken taken) {
    Set<String> ofTable = new HashSet<>();
    for (IndexDeclaration index : model.indexes()) {
      ValueNode name = Arguments.find(index.directive(), "name");
      String text = name == null ? null : Arguments.text(name);
      if (name != null && text != null) {
        boolean alone = ofTable.add(text.toLowerCase(Locale.ROOT));
        SchemaCode code = alone ? SchemaCode.SHARED_NAME : SchemaCode.DUPLICATE_INDEX_NAME;
        Entry entry = new Entry(code, "an index of model '" + model.name() + "'", name.place());
        String hint =
            alone ? "only MySQL and MariaDB allow it; choose another name" : "choose another name";
        taken.add(schema(model.node().head()), text, entry, hint);
      }
    }
  }

  private static void add(DefinitionNode definition, Taken taken) {
    Head head = definition.head();
    String owner = definition.kind().word() + " '" + definition.name() + "'";
    switch (definition.kind()) {
      case MODEL, VIEW -> {
        Entry entry = new Entry(SchemaCode.DUPLICATE_TABLE, owner, place(head, "table"));
        taken.add(
            schema(head), SchemaBuilder.tableName(head), entry, "give it another @table(name: …)");
      }
      case ENUM -> {
        String name = SchemaBuilder.enumTypeName(head);
        Entry entry = new Entry(SchemaCode.DUPLICATE_ENUM_TYPE, owner, head.name().place());
        taken.add(schema(head), name, entry, "give it another @db(type: …)");
      }
      case TYPE -> {}
    }
  }

  private static void joinTables(Scope scope, Taken taken) {
    Set<RelationSide> done = new HashSet<>();
    for (RelationSide side : scope.relations().sides()) {
      RelationSide other = scope.relations().other(side);
      String name = other == null ? null : JoinTables.name(side, other);
      if (other != null && name != null && done.add(side) && !done.contains(other)) {
        String owner = "the relation '" + side.words() + "'";
        Place place = side.field().head().name().place();
        Entry entry = new Entry(SchemaCode.DUPLICATE_TABLE, owner, place);
        String hint = "give it another name with @relation(table: …)";
        taken.add(schema(side.model().node().head()), name, entry, hint);
      }
    }
  }

  private static String schema(Head head) {
    String schema = Arguments.text(head.directive("schema"), "name");
    return schema == null ? "" : schema;
  }

  private static Place place(Head head, String directive) {
    ValueNode given = Arguments.find(head.directive(directive), "name");
    return given == null ? head.name().place() : given.place();
  }

  private record Entry(IdlCode code, String owner, Place place) {}

  /** The names in use so far. */
  private static final class Taken {
    private final Map<String, Entry> entries = new HashMap<>();
    private final Problems problems;

    Taken(Problems problems) {
      this.problems = problems;
    }

    void add(String schema, String name, Entry entry, @Nullable String hint) {
      String key = schema + "\0" + name.toLowerCase(Locale.ROOT);
      Entry first = entries.putIfAbsent(key, entry);
      if (first != null) {
        problems.report(
            entry.code,
            entry.place,
            "the name '"
                + name
                + "' is taken by "
                + first.owner
                + " ("
                + Words.at(first.place)
                + ")",
            hint);
      }
    }
  }
}
