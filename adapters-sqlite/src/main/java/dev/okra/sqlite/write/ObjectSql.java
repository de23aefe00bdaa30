package dev.okra.sqlite.write;

import static dev.okra.sqlite.type.SqliteNames.QUOTING;

import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.Domain;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Extension;
import dev.okra.domain.relational.NamedSchema;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.Trigger.Event;
import dev.okra.domain.relational.View;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.SqlFragments;
import dev.okra.sqlite.inspect.VirtualTables;
import java.util.stream.Collectors;

/** Makes and drops views, triggers and virtual tables; there are no other objects beside tables. */
final class ObjectSql {
  private ObjectSql() {}

  static String create(SchemaObject object) {
    return object.accept(new Creator());
  }

  static String drop(SchemaObject object) {
    return object.accept(new Dropper());
  }

  /** What SQLite does not have. */
  private abstract static class SqliteObjects implements SchemaObject.Visitor<String> {
    @Override
    public final String namedSchema(NamedSchema object) {
      throw none("schemas inside a database", object);
    }

    @Override
    public final String extension(Extension object) {
      throw none("extensions that a schema can name", object);
    }

    @Override
    public final String enumType(EnumType object) {
      throw none("enum types", object);
    }

    @Override
    public final String domain(Domain object) {
      throw none("domains", object);
    }

    @Override
    public final String sequence(Sequence object) {
      throw none("sequences", object);
    }

    @Override
    public final String routine(Routine object) {
      throw none("functions and procedures in SQL", object);
    }

    private static RuntimeException none(String what, SchemaObject object) {
      return Unsupported.because("SQLite has no " + what + ": '" + object.name() + "'");
    }

    static void checkKind(CustomObject object) {
      Unsupported.refuse(
          !object.kind().equals(VirtualTables.KIND),
          "SQLite has no objects of the kind " + object.kind() + ": '" + object.name() + "'");
    }
  }

  private static final class Creator extends SqliteObjects {
    @Override
    public String view(View view) {
      Unsupported.check(view);
      String columns =
          view.columns().isEmpty() ? "" : " (" + QUOTING.identifiers(view.columns()) + ")";
      // A comment may end the query: nothing of the statement follows it.
      String query = view.query().sql();
      SqlFragments.whole(query + "\n", LexicalRules.SQLITE, "the query of '" + view.name() + "'");
      return "CREATE VIEW " + QUOTING.identifier(view.name()) + columns + " AS " + query;
    }

    @Override
    public String trigger(Trigger trigger) {
      Unsupported.nameOf(trigger.name());
      Unsupported.refuse(
          !trigger.forEachRow() || trigger.events().size() != 1,
          "SQLite has triggers for each row and one event only, unlike '" + trigger.name() + "'");
      Unsupported.refuseComment(trigger.comment(), "the trigger '" + trigger.name() + "'");
      return "CREATE TRIGGER "
          + QUOTING.identifier(trigger.name())
          + " "
          + trigger.timing().sql()
          + " "
          + trigger.events().stream().map(Event::name).collect(Collectors.joining())
          + (trigger.updateColumns().isEmpty()
              ? ""
              : " OF " + QUOTING.identifiers(trigger.updateColumns()))
          + " ON "
          + QUOTING.identifier(trigger.table())
          + " FOR EACH ROW"
          + when(trigger)
          + " "
          + trigger.action().sql();
    }

    private static String when(Trigger trigger) {
      if (trigger.when() == null) {
        return "";
      }
      String what = "the condition of the trigger '" + trigger.name() + "'";
      return " WHEN " + SqlFragments.whole(trigger.when().sql(), LexicalRules.SQLITE, what);
    }

    @Override
    public String customObject(CustomObject object) {
      checkKind(object);
      return object.definition().sql();
    }
  }

  private static final class Dropper extends SqliteObjects {
    @Override
    public String view(View view) {
      return "DROP VIEW " + QUOTING.identifier(view.name());
    }

    @Override
    public String trigger(Trigger trigger) {
      return "DROP TRIGGER " + QUOTING.identifier(trigger.name());
    }

    @Override
    public String customObject(CustomObject object) {
      checkKind(object);
      return "DROP TABLE " + QUOTING.identifier(object.name());
    }
  }
}
