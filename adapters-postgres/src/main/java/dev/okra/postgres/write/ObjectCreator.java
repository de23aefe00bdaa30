package dev.okra.postgres.write;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.Domain;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Extension;
import dev.okra.domain.relational.NamedSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import dev.okra.postgres.type.Collations;
import dev.okra.postgres.type.Names;
import dev.okra.postgres.type.TypeParser;
import dev.okra.postgres.type.TypeRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes objects that are not tables. */
final class ObjectCreator implements SchemaObject.Visitor<List<String>> {
  private final IndexWriter indexes;
  private final ConstraintWriter constraints;

  ObjectCreator(Capabilities capabilities) {
    this.indexes = new IndexWriter(capabilities);
    this.constraints = new ConstraintWriter(capabilities);
  }

  @Override
  public List<String> namedSchema(NamedSchema schema) {
    String name = Names.name(schema.name());
    return commented("CREATE SCHEMA " + name, "SCHEMA", name, schema.comment());
  }

  @Override
  public List<String> extension(Extension extension) {
    return ExtensionWriter.create(extension);
  }

  @Override
  public List<String> enumType(EnumType type) {
    refuseHiddenName(type.name());
    String name = Names.name(type.name());
    return commented(enumStatement(type), "TYPE", name, type.comment());
  }

  static String enumStatement(EnumType type) {
    return "CREATE TYPE "
        + Names.name(type.name())
        + " AS ENUM "
        + type.values().stream().map(Names::literal).collect(Collectors.joining(", ", "(", ")"));
  }

  @Override
  public List<String> domain(Domain domain) {
    refuseHiddenName(domain.name());
    String name = Names.name(domain.name());
    StringBuilder sql = new StringBuilder("CREATE DOMAIN " + name + " AS ");
    sql.append(TypeRenderer.render(domain.type()));
    if (domain.collation() != null) {
      sql.append(" COLLATE ").append(Collations.sql(domain.collation()));
    }
    if (domain.defaultValue() != null) {
      sql.append(" DEFAULT ").append(EmbeddedSql.defaultValue(domain.defaultValue()));
    }
    sql.append(domain.nullable() ? "" : " NOT NULL");
    List<String> statements = new ArrayList<>();
    for (Check check : domain.checks()) {
      if (check.validated()) {
        sql.append(' ').append(constraints.check(check));
      } else {
        statements.add("ALTER DOMAIN " + name + " ADD " + constraints.check(check));
      }
    }
    statements.add(0, sql.toString());
    domain.checks().stream()
        .filter(c -> c.attributes().has("comment"))
        .forEach(c -> statements.add(checkComment(domain, c)));
    if (domain.comment() != null) {
      statements.add(Comments.on("DOMAIN", name, domain.comment()));
    }
    return statements;
  }

  static String checkComment(Domain domain, Check check) {
    String name = Names.identifier(String.valueOf(check.name()));
    return Comments.on(
        "CONSTRAINT",
        name + " ON DOMAIN " + Names.name(domain.name()),
        check.attributes().value("comment").orElse(null));
  }

  /** Without its owner, which may not be there yet; see {@link PlanWriter}. */
  @Override
  public List<String> sequence(Sequence sequence) {
    String name = Names.name(sequence.name());
    String type = sequence.type() == null ? "" : " AS " + TypeRenderer.render(sequence.type());
    return commented(
        (SequenceOptions.isUnlogged(sequence) ? "CREATE UNLOGGED SEQUENCE " : "CREATE SEQUENCE ")
            + name
            + type
            + " "
            + String.join(" ", SequenceOptions.all(sequence)),
        "SEQUENCE",
        name,
        sequence.comment());
  }

  @Override
  public List<String> routine(Routine routine) {
    return commented(
        routine.definition().sql(),
        ObjectDropper.kind(routine),
        ObjectDropper.identity(routine),
        routine.comment());
  }

  @Override
  public List<String> view(View view) {
    List<String> statements = new ArrayList<>();
    statements.add(ViewWriter.create(view));
    statements.addAll(ViewWriter.columnProperties(Attributes.NONE, view));
    view.indexes().forEach(index -> statements.addAll(indexes.create(view.name(), index)));
    if (view.comment() != null) {
      statements.add(Comments.on(ViewWriter.kind(view), Names.name(view.name()), view.comment()));
    }
    return statements;
  }

  @Override
  public List<String> trigger(Trigger trigger) {
    return commented(
        TriggerWriter.create(trigger),
        "TRIGGER",
        TriggerWriter.identity(trigger),
        trigger.comment());
  }

  @Override
  public List<String> customObject(CustomObject object) {
    List<String> statements = new ArrayList<>();
    statements.add(object.definition().sql());
    statements.addAll(CustomObjectNotes.of(object));
    return statements;
  }

  private static List<String> commented(
      String statement, String kind, String object, @Nullable String comment) {
    return comment == null
        ? List.of(statement)
        : List.of(statement, Comments.on(kind, object, comment));
  }

  /**
   * An own type called {@code path} would be hidden by the server's, which every search path has in
   * front.
   */
  private static void refuseHiddenName(ObjectName name) {
    if (name.schema().isEmpty() && TypeParser.isOwnName(name.name())) {
      throw new OkraException(
          DatabaseErrorCode.UNSUPPORTED_CHANGE,
          "a type cannot be called '" + name + "': PostgreSQL has one of its own by that name",
          "give it another name with @table(name: …)");
    }
  }
}
