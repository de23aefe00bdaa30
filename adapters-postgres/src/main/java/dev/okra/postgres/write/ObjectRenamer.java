package dev.okra.postgres.write;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
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
import dev.okra.postgres.type.Names;
import java.util.ArrayList;
import java.util.List;

/** Gives objects other names and schemas. */
final class ObjectRenamer implements SchemaObject.Visitor<List<String>> {
  private final SchemaObject after;

  ObjectRenamer(SchemaObject after) {
    this.after = after;
  }

  /**
   * The statements that rename and move an object; {@code arguments} follows its name, and is empty
   * for most kinds.
   */
  static List<String> rename(String kind, ObjectName before, ObjectName after, String arguments) {
    List<String> statements = new ArrayList<>();
    ObjectName moved = new ObjectName(after.schema(), before.name());
    if (!before.schema().equals(after.schema())) {
      statements.add(move(kind, Names.name(before) + arguments, after.schema()));
    }
    if (!before.name().equals(after.name())) {
      statements.add(
          "ALTER "
              + kind
              + " "
              + Names.name(moved)
              + arguments
              + " RENAME TO "
              + Names.identifier(after.name()));
    }
    return statements;
  }

  /** The default schema has no name in the model; the server knows it when the statement runs. */
  private static String move(String kind, String object, String schema) {
    String start = "ALTER " + kind + " " + object + " SET SCHEMA ";
    if (!schema.isEmpty()) {
      return start + Names.identifier(schema);
    }
    return "DO "
        + Names.literal(
            "BEGIN EXECUTE format("
                + Names.literal(start.replace("%", "%%") + "%I")
                + ", current_schema()); END");
  }

  @Override
  public List<String> namedSchema(NamedSchema before) {
    return rename("SCHEMA", before.name(), after.name(), "");
  }

  @Override
  public List<String> extension(Extension before) {
    if (!before.name().name().equals(after.name().name())) {
      throw refused("an extension has one name only");
    }
    ObjectName bare = ObjectName.of(before.name().name());
    return List.of(move("EXTENSION", Names.name(bare), after.name().schema()));
  }

  @Override
  public List<String> enumType(EnumType before) {
    return rename("TYPE", before.name(), after.name(), "");
  }

  @Override
  public List<String> domain(Domain before) {
    return rename("DOMAIN", before.name(), after.name(), "");
  }

  @Override
  public List<String> sequence(Sequence before) {
    return rename("SEQUENCE", before.name(), after.name(), "");
  }

  @Override
  public List<String> routine(Routine before) {
    return rename(
        ObjectDropper.kind(before), before.name(), after.name(), "(" + before.signature() + ")");
  }

  @Override
  public List<String> view(View before) {
    return rename(ViewWriter.kind(before), before.name(), after.name(), "");
  }

  @Override
  public List<String> trigger(Trigger before) {
    return List.of(
        "ALTER TRIGGER "
            + TriggerWriter.identity(before)
            + " RENAME TO "
            + Names.identifier(after.name().name()));
  }

  @Override
  public List<String> customObject(CustomObject before) {
    return switch (before.kind()) {
      case "TYPE", "STATISTICS" -> rename(before.kind(), before.name(), after.name(), "");
      case "POLICY", "RULE", "TRIGGER" ->
          List.of(
              "ALTER "
                  + before.kind()
                  + " "
                  + before.identity()
                  + " RENAME TO "
                  + Names.identifier(after.name().name()));
      default -> throw refused("an object of kind " + before.kind() + " cannot be renamed");
    };
  }

  private OkraException refused(String why) {
    return new OkraException(
        DatabaseErrorCode.UNSUPPORTED_CHANGE,
        "'" + after.name() + "': " + why,
        "drop it and make it again under the other name");
  }
}
