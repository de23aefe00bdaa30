package dev.okra.testkit.sketch;

import dev.okra.testkit.sketch.ModelSketch.IndexSketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A schema that can be edited like one that people work on. The same seed and the same edits give
 * the same text. Not safe for use by several threads.
 */
public final class SchemaSketch {
  private static final List<String> TYPES =
      List.of(
          "String",
          "Text",
          "Int",
          "BigInt",
          "Float",
          "Decimal",
          "Boolean",
          "DateTime",
          "Date",
          "Time",
          "JSON",
          "Bytes",
          "UUID");

  final Random random;
  final List<ModelSketch> models = new ArrayList<>();
  final List<EnumSketch> enums = new ArrayList<>();
  final List<RelationSketch> relations = new ArrayList<>();
  private int counter;

  private SchemaSketch(long seed) {
    this.random = new Random(seed);
  }

  /** A schema of the given number of models. */
  public static SchemaSketch grow(long seed, int models) {
    SchemaSketch sketch = new SchemaSketch(seed);
    int enums = Math.max(1, models / 8);
    for (int i = 0; i < enums; i++) {
      sketch.addEnum();
    }
    for (int i = 0; i < models; i++) {
      sketch.addModel();
    }
    for (int i = 0; i < models; i++) {
      sketch.addRelation();
    }
    return sketch;
  }

  /** Edits the schema once, and says what was done. */
  public String edit() {
    return new SketchEdits(this).edit();
  }

  /** Takes the hints of earlier renames away, as people do once every database has followed. */
  public void forgetRenames() {
    models.forEach(
        m -> {
          m.formerName = null;
          m.fields.forEach(f -> f.formerName = null);
        });
    enums.forEach(e -> e.formerNames.clear());
  }

  /** The schema as text of the IDL. */
  public String idl() {
    StringBuilder text = new StringBuilder();
    enums.forEach(e -> text.append(e.idl()));
    for (ModelSketch model : models) {
      text.append(model.idl(relations.stream().filter(r -> r.touches(model)).toList()));
    }
    return text.toString();
  }

  String word(String stem) {
    counter++;
    return stem + counter;
  }

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  EnumSketch addEnum() {
    List<String> values = new ArrayList<>();
    int count = 2 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      values.add(word("VALUE_"));
    }
    EnumSketch made = new EnumSketch(word("Kind"), values);
    enums.add(made);
    return made;
  }

  ModelSketch addModel() {
    ModelSketch model = new ModelSketch(word("Thing"), random.nextInt(4) == 0);
    int count = 2 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      model.fields.add(newField());
    }
    if (random.nextBoolean()) {
      addIndex(model, false);
    }
    models.add(model);
    return model;
  }

  FieldSketch newField() {
    boolean ofEnum = random.nextInt(5) == 0;
    String type = ofEnum ? any(enums).name : any(TYPES);
    FieldSketch field = new FieldSketch(word("field"), type, random.nextInt(3) == 0);
    field.list = !ofEnum && type.equals("String") && random.nextInt(4) == 0;
    if (field.required && !field.list) {
      field.defaultValue = defaultOf(type);
      // What has no literal default would need a value for the rows that exist.
      field.required = field.defaultValue != null;
    } else {
      field.required = false;
    }
    if (type.equals("String") && !field.list && random.nextInt(3) == 0) {
      field.directives = " @length(max: " + (20 + random.nextInt(200)) + ")";
    }
    return field;
  }

  /** A default for a type, or null for one that has none on every database. */
  private @Nullable String defaultOf(String type) {
    return switch (type) {
      case "String" -> "\"it's \\\"quoted\\\"\"";
      case "Int", "BigInt" -> Integer.toString(random.nextInt(1000) - 500);
      case "Float" -> "2.5";
      case "Decimal" -> "12.3400";
      case "Boolean" -> Boolean.toString(random.nextBoolean());
      case "DateTime" -> "now";
      case "UUID" -> "uuid";
      case "Text", "Date", "Time", "JSON", "Bytes" -> null;
      default ->
          enums.stream().filter(e -> e.name.equals(type)).findFirst().orElseThrow().values.get(0);
    };
  }

  void addIndex(ModelSketch model, boolean unique) {
    List<FieldSketch> candidates = model.fields.stream().filter(FieldSketch::canBeIndexed).toList();
    if (candidates.isEmpty()) {
      return;
    }
    List<FieldSketch> fields = new ArrayList<>(List.of(any(candidates)));
    FieldSketch second = any(candidates);
    if (!fields.contains(second)) {
      fields.add(second);
    }
    boolean taken = model.indexes.stream().anyMatch(i -> i.fields.equals(fields));
    if (!taken) {
      model.indexes.add(new IndexSketch(unique, fields, random.nextInt(3) == 0));
    }
  }

  RelationSketch addRelation() {
    ModelSketch from = any(models);
    ModelSketch to = any(models);
    boolean manyToMany = random.nextInt(4) == 0;
    RelationSketch relation = new RelationSketch(word("Link"), from, to, manyToMany, false);
    relations.add(relation);
    return relation;
  }
}
