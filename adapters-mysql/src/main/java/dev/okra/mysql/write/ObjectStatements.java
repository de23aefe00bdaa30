package dev.okra.mysql.write;

import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.Domain;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Extension;
import dev.okra.domain.relational.NamedSchema;
import dev.okra.domain.relational.SchemaObject;
import java.util.Set;

/** A statement for each object other than a table, and a refusal of kinds that no server has. */
abstract class ObjectStatements implements SchemaObject.Visitor<String> {
  /** Packages are MariaDB's. */
  private static final Set<String> PROGRAMS = Set.of("EVENT", "PACKAGE");

  /** For an event or a package. */
  abstract String program(CustomObject object);

  @Override
  public final String customObject(CustomObject object) {
    if (!PROGRAMS.contains(object.kind())) {
      throw Refusal.noSuchKind("objects of the kind " + object.kind(), object.name());
    }
    return program(object);
  }

  @Override
  public final String namedSchema(NamedSchema object) {
    throw Refusal.noSuchKind("schemas within a database", object.name());
  }

  @Override
  public final String extension(Extension object) {
    throw Refusal.noSuchKind("extensions", object.name());
  }

  @Override
  public final String enumType(EnumType object) {
    throw Refusal.noSuchKind("enum types", object.name());
  }

  @Override
  public final String domain(Domain object) {
    throw Refusal.noSuchKind("domains", object.name());
  }
}
