package dev.okra.codegen.go;

import dev.okra.codegen.wire.Presence;
import dev.okra.codegen.wire.WireField;
import dev.okra.codegen.wire.WireLiteral;
import dev.okra.codegen.wire.WireObject;
import dev.okra.codegen.wire.WireSchema;
import dev.okra.domain.logical.Documentation;
import dev.okra.domain.logical.EnumDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the records that the templates are filled from. */
final class GoViews {
  private final WireSchema wire;
  private final GoNames names;
  private final GoTypes types;
  private final String packageName;

  GoViews(WireSchema wire, GoNames names, String packageName) {
    this.wire = wire;
    this.names = names;
    this.types = new GoTypes(names);
    this.packageName = packageName;
  }

  /** What {@code models.mustache} is filled from; {@code imports} are lines. */
  record File(
      String path,
      String packageName,
      List<String> imports,
      List<Enumeration> enums,
      List<Struct> structs) {}

  /**
   * An enum; {@code list} is the function that lists its values, {@code cases} all its constants.
   */
  record Enumeration(
      String name,
      String list,
      boolean open,
      List<String> comment,
      List<Constant> constants,
      String cases,
      String values) {}

  /** A value of an enum; {@code line} is the aligned declaration. */
  record Constant(List<String> comment, String line) {}

  /**
   * A struct.
   *
   * @param typeName its quoted name in the schema, which errors begin with
   * @param empty whether it has no fields
   */
  record Struct(
      String name, String typeName, boolean empty, List<String> comment, List<Member> members) {}

  /**
   * A field of a struct.
   *
   * @param line the aligned declaration
   * @param field its name in Go
   * @param key its quoted name on the wire
   * @param write the function that writes it
   * @param readCall the function that reads it
   * @param codec the codec for its value
   * @param defaultArgument a comma and its default as a literal, where it has one
   */
  record Member(
      List<String> comment,
      String line,
      String field,
      String key,
      String write,
      String readCall,
      String codec,
      String defaultArgument) {}

  /** What {@code okra.mustache} is filled from. */
  record RuntimeFile(
      String packageName, String patch, boolean writesNulls, boolean rejectsUnknown) {}

  /** A file for each definition. */
  List<File> files() {
    List<File> files = new ArrayList<>();
    for (EnumDefinition definition : wire.enums()) {
      files.add(file(names.file(definition.name()), List.of(definition), List.of()));
    }
    wire.byDefinition()
        .forEach((name, objects) -> files.add(file(names.file(name), List.of(), objects)));
    return files;
  }

  /** One file for everything. */
  List<File> singleFile() {
    return List.of(file("models.go", wire.enums(), wire.objects()));
  }

  private File file(String path, List<EnumDefinition> enums, List<WireObject> objects) {
    List<Struct> structs = objects.stream().map(this::struct).toList();
    return new File(
        path,
        packageName,
        imports(objects),
        enums.stream().map(this::enumeration).toList(),
        structs);
  }

  private List<String> imports(List<WireObject> objects) {
    List<String> declared =
        objects.stream().flatMap(o -> o.fields().stream()).map(types::declared).toList();
    boolean json = declared.stream().anyMatch(type -> type.contains("json.RawMessage"));
    boolean time = declared.stream().anyMatch(type -> type.contains("time.Time"));
    if (json && time) {
      return List.of("", "import (", "\t\"encoding/json\"", "\t\"time\"", ")");
    }
    if (json) {
      return List.of("", "import \"encoding/json\"");
    }
    return time ? List.of("", "import \"time\"") : List.of();
  }

  private Enumeration enumeration(EnumDefinition definition) {
    String type = names.type(definition.name());
    List<Columns.Row> rows =
        definition.values().stream()
            .map(
                value ->
                    new Columns.Row(
                        GoComments.of(value.documentation(), null),
                        List.of(
                            names.constant(definition, value),
                            type,
                            "= " + GoText.quoted(value.wireName()))))
            .toList();
    List<String> lines = Columns.align(rows);
    List<Constant> constants = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Columns.Row row = rows.get(i);
      constants.add(new Constant(row.comment(), lines.get(i)));
    }
    String cases = rows.stream().map(row -> row.cells().get(0)).collect(Collectors.joining(", "));
    return new Enumeration(
        type,
        names.list(definition),
        definition.open(),
        GoComments.of(definition.documentation(), null),
        constants,
        cases,
        "{" + cases + "}");
  }

  private Struct struct(WireObject object) {
    Map<String, String> fieldNames = GoNames.fields(object);
    List<Columns.Row> rows = object.fields().stream().map(field -> row(field, fieldNames)).toList();
    List<String> lines = Columns.align(rows);
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      members.add(member(object.fields().get(i), rows.get(i), lines.get(i)));
    }
    return new Struct(
        names.type(object),
        GoText.quoted(object.typeName()),
        members.isEmpty(),
        comment(object),
        members);
  }

  private List<String> comment(WireObject object) {
    String type = names.type(object);
    return switch (object.role()) {
      case MODEL, NESTED, VIEW -> GoComments.of(object.documentation(), null);
      case CREATE_INPUT ->
          GoComments.of(
              new Documentation(null, object.documentation().deprecated()),
              type + " is what a new " + names.type(object.name()) + " is made from.");
      case UPDATE_INPUT ->
          GoComments.of(
              new Documentation(null, object.documentation().deprecated()),
              type
                  + " says what changes in "
                  + names.type(object.name())
                  + "; what is not set stays.");
    };
  }

  private Columns.Row row(WireField field, Map<String, String> fieldNames) {
    return new Columns.Row(
        GoComments.of(field.documentation(), null),
        List.of(
            fieldNames.getOrDefault(field.name(), field.name()),
            types.declared(field),
            "`json:\""
                + field.name()
                + (field.presence().absentAllowed() ? ",omitempty" : "")
                + "\"`"));
  }

  private Member member(WireField field, Columns.Row row, String line) {
    WireLiteral literal = field.defaultValue();
    return new Member(
        row.comment(),
        line,
        row.cells().get(0),
        GoText.quoted(field.name()),
        writer(field.presence()),
        field.emptyWhenAbsent() ? "readList" : reader(field.presence()),
        types.codec(field),
        literal == null ? "" : ", " + GoText.quoted(literal.json()));
  }

  private static String writer(Presence presence) {
    return switch (presence) {
      case REQUIRED, DEFAULTED -> "writeValue";
      case OPTIONAL -> "writeOptional";
      case NULLABLE_DEFAULTED -> "writeNullable";
      case OMITTABLE -> "writeOmittable";
      case NULLABLE_OMITTABLE -> "writePatch";
    };
  }

  private static String reader(Presence presence) {
    return switch (presence) {
      case REQUIRED -> "readValue";
      case OPTIONAL -> "readOptional";
      case DEFAULTED -> "readDefaulted";
      case NULLABLE_DEFAULTED -> "readNullableDefaulted";
      case OMITTABLE -> "readOmittable";
      case NULLABLE_OMITTABLE -> "readPatch";
    };
  }
}
