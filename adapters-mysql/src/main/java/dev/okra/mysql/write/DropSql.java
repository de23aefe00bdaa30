package dev.okra.mysql.write;

import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.Domain;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Extension;
import dev.okra.domain.relational.NamedSchema;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import dev.okra.mysql.type.Names;

/** Writes the statements that drop objects other than tables. */
final class DropSql implements SchemaObject.Visitor<String> {
  @Override
  public String view(View object) {
    return "DROP VIEW " + Names.QUOTING.identifier(object.name());
  }

  @Override
  public String trigger(Trigger object) {
    return "DROP TRIGGER " + Names.QUOTING.identifier(object.name());
  }

  @Override
  public String routine(Routine object) {
    return "DROP " + object.kind().name() + " " + Names.QUOTING.identifier(object.name());
  }

  @Override
  public String sequence(Sequence object) {
    return "DROP SEQUENCE " + Names.QUOTING.identifier(object.name());
  }

  @Override
  public String customObject(CustomObject object) {
    if (!object.kind().equals("EVENT")) {
      throw Refusal.noSuchKind("objects of the kind " + object.kind(), object.name());
    }
    return "DROP EVENT " + Names.QUOTING.identifier(object.name());
  }

  @Override
  public String namedSchema(NamedSchema object) {
    throw Refusal.noSuchKind("schemas within a database", object.name());
  }

  @Override
  public String extension(Extension object) {
    throw Refusal.noSuchKind("extensions", object.name());
  }

  @Override
  public String enumType(EnumType object) {
    throw Refusal.noSuchKind("enum types", object.name());
  }

  @Override
  public String domain(Domain object) {
    throw Refusal.noSuchKind("domains", object.name());
  }
}
