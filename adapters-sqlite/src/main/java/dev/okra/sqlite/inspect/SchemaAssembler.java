package dev.okra.sqlite.inspect;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import dev.okra.jdbc.script.UnterminatedTokenException;
import dev.okra.sqlite.type.SqliteNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes a schema of the definitions that a database keeps. */
final class SchemaAssembler {
  private final List<StoredObject> objects;
  private final RelationNames relations;
  private final Predicate<String> leftOut;
  private final Map<String, TableSyntax> tables = new HashMap<>();
  private final Map<String, TableResolver> resolvers = new HashMap<>();

  /**
   * An assembler.
   *
   * @param objects all definitions, by name
   * @param relations the tables and views that views may read
   * @param leftOut whether what has this name, or belongs to it, is left out
   */
  SchemaAssembler(List<StoredObject> objects, RelationNames relations, Predicate<String> leftOut) {
    this.objects = objects;
    this.relations = relations;
    this.leftOut = leftOut;
  }

  DatabaseSchema assemble() {
    objects.stream().filter(StoredObject::isTable).forEach(this::readTable);
    Map<String, List<Index>> indexes = indexes();
    List<Table> finished = new ArrayList<>();
    for (StoredObject object : objects) {
      if (object.isTable() && !isLeftOut(object)) {
        finished.add(table(object.name(), indexes));
      }
    }
    return DatabaseSchema.EMPTY
        .withTables(finished)
        .withViews(views())
        .withTriggers(triggers())
        .withOthers(virtualTables());
  }

  private boolean isLeftOut(StoredObject object) {
    return leftOut.test(object.name()) || leftOut.test(object.owner());
  }

  private void readTable(StoredObject object) {
    if (leftOut.test(object.name()) && !isReferable(object)) {
      return;
    }
    TableSyntax syntax = read(object, TableParser::parse);
    String key = SqliteNames.key(object.name());
    tables.put(key, syntax);
    resolvers.put(key, new TableResolver(syntax.table().withName(ObjectName.of(object.name()))));
  }

  /**
   * A table left out is still read where others may refer to its primary key; okra's own are not.
   */
  private static boolean isReferable(StoredObject object) {
    return !object.name().startsWith(dev.okra.domain.port.InspectionScope.OWN_PREFIX);
  }

  private Map<String, List<Index>> indexes() {
    Map<String, List<Index>> indexes = new HashMap<>();
    for (StoredObject object : objects) {
      TableResolver resolver = resolvers.get(SqliteNames.key(object.owner()));
      if (object.kind().equals("index") && resolver != null && !isLeftOut(object)) {
        indexes
            .computeIfAbsent(SqliteNames.key(object.owner()), k -> new ArrayList<>())
            .add(resolver.index(read(object, IndexParser::parse)));
      }
    }
    return indexes;
  }

  private Table table(String name, Map<String, List<Index>> indexes) {
    String key = SqliteNames.key(name);
    TableResolver resolver = resolver(key);
    List<ForeignKey> foreignKeys =
        syntax(key).foreignKeys().stream().map(f -> foreignKey(f, resolver)).toList();
    return resolver
        .resolved()
        .withForeignKeys(foreignKeys)
        .withIndexes(indexes.getOrDefault(key, List.of()));
  }

  private ForeignKey foreignKey(ForeignKeySyntax syntax, TableResolver own) {
    List<String> columns = own.spelled(syntax.columns());
    String target = SqliteNames.key(syntax.target().table());
    return syntax.resolved(
        relations.spelled(syntax.target().table()), columns, referenced(syntax, target));
  }

  /**
   * A key that names no columns means the primary key; where that does not fit, SQLite refuses
   * every row.
   */
  private List<String> referenced(ForeignKeySyntax syntax, String target) {
    List<String> written = syntax.target().columns();
    TableResolver resolver = resolvers.get(target);
    if (resolver == null) {
      return written.isEmpty() ? syntax.columns() : written;
    }
    PrimaryKey key = syntax(target).table().primaryKey();
    List<String> implied = key == null ? List.of() : key.columns();
    boolean fits = implied.size() == syntax.columns().size();
    List<String> meant = fits ? implied : syntax.columns();
    return resolver.spelled(written.isEmpty() ? meant : written);
  }

  private List<View> views() {
    return objects.stream()
        .filter(o -> o.kind().equals("view") && !isLeftOut(o))
        .map(o -> read(o, d -> ViewParser.parse(d, relations)))
        .toList();
  }

  private List<Trigger> triggers() {
    return objects.stream()
        .filter(o -> o.kind().equals("trigger") && !isLeftOut(o))
        .map(o -> trigger(read(o, TriggerParser::parse)))
        .toList();
  }

  private Trigger trigger(Trigger trigger) {
    String owner = relations.spelled(trigger.table().name());
    TableResolver resolver =
        resolvers.getOrDefault(SqliteNames.key(owner), TableResolver.KNOWING_NOTHING);
    Expression when = trigger.when();
    return new Trigger(
        trigger.name(),
        ObjectName.of(owner),
        trigger.timing(),
        trigger.events(),
        resolver.spelled(trigger.updateColumns()),
        true,
        when == null ? null : resolver.expression(when),
        trigger.action(),
        null);
  }

  private List<CustomObject> virtualTables() {
    return objects.stream()
        .filter(o -> o.isVirtualTable() && !isLeftOut(o))
        .map(
            o ->
                new CustomObject(
                    VirtualTables.KIND,
                    ObjectName.of(o.name()),
                    SqliteNames.QUOTING.identifier(o.name()),
                    new Expression(o.definition())))
        .toList();
  }

  private TableSyntax syntax(String key) {
    return java.util.Objects.requireNonNull(tables.get(key));
  }

  private TableResolver resolver(String key) {
    return java.util.Objects.requireNonNull(resolvers.get(key));
  }

  private static <T> T read(StoredObject object, Function<String, T> parser) {
    try {
      return parser.apply(object.definition());
    } catch (UnreadableDefinitionException e) {
      throw unreadable(object, e.text());
    } catch (UnterminatedTokenException e) {
      throw unreadable(object, e.text());
    }
  }

  private static DatabaseException unreadable(StoredObject object, String what) {
    return new DatabaseException(
        DatabaseErrorCode.UNREADABLE_SCHEMA,
        "the definition of the "
            + object.kind()
            + " '"
            + object.name()
            + "' cannot be read: "
            + what,
        "leave it out with \"exclude\" in the configuration",
        object.definition(),
        null,
        null);
  }
}
