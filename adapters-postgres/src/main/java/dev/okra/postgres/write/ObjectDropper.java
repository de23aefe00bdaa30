package dev.okra.postgres.write;

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
import dev.okra.jdbc.script.SqlToken;
import dev.okra.postgres.type.Names;
import java.util.List;

/** Drops objects that are not tables. Nothing is dropped with what depends on it. */
final class ObjectDropper implements SchemaObject.Visitor<String> {
  static final String CONSTRAINT = "CONSTRAINT";

  @Override
  public String namedSchema(NamedSchema schema) {
    return "DROP SCHEMA " + Names.name(schema.name());
  }

  @Override
  public String extension(Extension extension) {
    return "DROP EXTENSION " + Names.identifier(extension.name().name());
  }

  @Override
  public String enumType(EnumType type) {
    return "DROP TYPE " + Names.name(type.name());
  }

  @Override
  public String domain(Domain domain) {
    return "DROP DOMAIN " + Names.name(domain.name());
  }

  /** One that a column owns is gone already where the plan has dropped the column or its table. */
  @Override
  public String sequence(Sequence sequence) {
    return (sequence.owner() == null ? "DROP SEQUENCE " : "DROP SEQUENCE IF EXISTS ")
        + Names.name(sequence.name());
  }

  @Override
  public String routine(Routine routine) {
    return "DROP " + kind(routine) + " " + identity(routine);
  }

  @Override
  public String view(View view) {
    return "DROP " + ViewWriter.kind(view) + " " + Names.name(view.name());
  }

  @Override
  public String trigger(Trigger trigger) {
    return "DROP TRIGGER " + TriggerWriter.identity(trigger);
  }

  @Override
  public String customObject(CustomObject object) {
    return object.kind().equals(CONSTRAINT)
        ? constraint(object.identity())
        : "DROP " + object.kind() + " " + object.identity();
  }

  /** Its identity is {@code name ON table}; DROP wants the table first. */
  private static String constraint(String identity) {
    List<SqlToken> tokens = EmbeddedSql.tokens(identity);
    String name = tokens.get(0).in(identity);
    String table = identity.substring(tokens.get(2).start());
    return "ALTER TABLE " + table + " DROP CONSTRAINT " + name;
  }

  static String kind(Routine routine) {
    return switch (routine.kind()) {
      case FUNCTION -> "FUNCTION";
      case PROCEDURE -> "PROCEDURE";
    };
  }

  /** A routine as it stands in DROP, ALTER and COMMENT. */
  static String identity(Routine routine) {
    return Names.name(routine.name()) + "(" + routine.signature() + ")";
  }
}
