package dev.okra.testkit.sketch;

import dev.okra.testkit.sketch.ModelSketch.IndexSketch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The edits that a sketch knows; each is tried until one finds something to do. */
final class SketchEdits {
  private static final Map<String, String> WIDER =
      Map.of("Int", "BigInt", "String", "Text", "Boolean", "Int", "Date", "Text");

  private final SchemaSketch sketch;

  SketchEdits(SchemaSketch sketch) {
    this.sketch = sketch;
  }

  String edit() {
    List<Supplier<Optional<String>>> edits =
        List.of(
            this::addField,
            this::addField,
            this::dropField,
            this::renameField,
            this::renameModel,
            this::widenField,
            this::toggleRequired,
            this::changeDefault,
            this::addIndex,
            this::dropIndex,
            this::addRelation,
            this::dropRelation,
            this::addEnumValue,
            this::renameEnumValue,
            this::describe,
            this::addModel,
            this::dropModel);
    while (true) {
      Optional<String> done = edits.get(sketch.random.nextInt(edits.size())).get();
      if (done.isPresent()) {
        return done.get();
      }
    }
  }

  private ModelSketch model() {
    return sketch.any(sketch.models);
  }

  private Optional<String> addField() {
    ModelSketch model = model();
    FieldSketch field = sketch.newField();
    model.fields.add(field);
    return Optional.of("add " + field.name + " to " + model.name);
  }

  private Optional<String> dropField() {
    ModelSketch model = model();
    if (model.fields.size() < 2) {
      return Optional.empty();
    }
    FieldSketch field = sketch.any(model.fields);
    model.fields.remove(field);
    model.indexes.removeIf(i -> i.fields.contains(field));
    return Optional.of("drop " + field.name + " of " + model.name);
  }

  private Optional<String> renameField() {
    ModelSketch model = model();
    FieldSketch field = sketch.any(model.fields);
    field.formerName = field.name;
    field.name = sketch.word("renamed");
    return Optional.of("rename " + field.formerName + " of " + model.name + " to " + field.name);
  }

  private Optional<String> renameModel() {
    ModelSketch model = model();
    model.formerName = model.name;
    model.name = sketch.word("Renamed");
    return Optional.of("rename " + model.formerName + " to " + model.name);
  }

  private Optional<String> widenField() {
    ModelSketch model = model();
    FieldSketch field = sketch.any(model.fields);
    String wider = WIDER.get(field.type);
    boolean indexed = model.indexes.stream().anyMatch(i -> i.fields.contains(field));
    if (wider == null || field.list || indexed || field.defaultValue != null) {
      return Optional.empty();
    }
    String before = field.type;
    field.type = wider;
    field.directives = "";
    return Optional.of(
        "widen " + field.name + " of " + model.name + ": " + before + " -> " + wider);
  }

  private Optional<String> toggleRequired() {
    ModelSketch model = model();
    FieldSketch field = sketch.any(model.fields);
    if (!field.required) {
      return Optional.empty();
    }
    field.required = false;
    return Optional.of("make " + field.name + " of " + model.name + " optional");
  }

  private Optional<String> changeDefault() {
    ModelSketch model = model();
    FieldSketch field = sketch.any(model.fields);
    if (field.list || !field.type.equals("Int")) {
      return Optional.empty();
    }
    field.defaultValue = Integer.toString(sketch.random.nextInt(1000));
    return Optional.of(
        "default " + field.defaultValue + " for " + field.name + " of " + model.name);
  }

  private Optional<String> addIndex() {
    ModelSketch model = model();
    int before = model.indexes.size();
    sketch.addIndex(model, false);
    return model.indexes.size() == before
        ? Optional.empty()
        : Optional.of("index " + model.name + ": " + model.indexes.get(before).idl());
  }

  private Optional<String> dropIndex() {
    ModelSketch model = model();
    if (model.indexes.isEmpty()) {
      return Optional.empty();
    }
    IndexSketch index = sketch.any(model.indexes);
    model.indexes.remove(index);
    return Optional.of("drop index of " + model.name + ": " + index.idl());
  }

  private Optional<String> addRelation() {
    RelationSketch relation = sketch.addRelation();
    return Optional.of(
        "relate " + relation.from.name + " to " + relation.to.name + " by " + relation.name);
  }

  private Optional<String> dropRelation() {
    if (sketch.relations.isEmpty()) {
      return Optional.empty();
    }
    RelationSketch relation = sketch.any(sketch.relations);
    sketch.relations.remove(relation);
    return Optional.of("drop relation " + relation.name);
  }

  private Optional<String> addEnumValue() {
    EnumSketch target = sketch.any(sketch.enums);
    String value = sketch.word("VALUE_");
    target.values.add(sketch.random.nextInt(target.values.size() + 1), value);
    return Optional.of("add " + value + " to " + target.name);
  }

  private Optional<String> renameEnumValue() {
    EnumSketch target = sketch.any(sketch.enums);
    int index = sketch.random.nextInt(target.values.size());
    String before = target.values.get(index);
    String after = sketch.word("VALUE_");
    target.values.set(index, after);
    target.formerNames.remove(before);
    target.formerNames.put(after, before);
    sketch.models.stream()
        .flatMap(m -> m.fields.stream())
        .filter(f -> f.type.equals(target.name) && before.equals(f.defaultValue))
        .forEach(f -> f.defaultValue = after);
    return Optional.of("rename " + before + " of " + target.name + " to " + after);
  }

  private Optional<String> describe() {
    ModelSketch model = model();
    model.description = "It's \\\"" + sketch.word("described") + "\\\" -- and; more";
    return Optional.of("describe " + model.name);
  }

  private Optional<String> addModel() {
    return Optional.of("add " + sketch.addModel().name);
  }

  private Optional<String> dropModel() {
    if (sketch.models.size() < 3) {
      return Optional.empty();
    }
    ModelSketch model = model();
    sketch.models.remove(model);
    sketch.relations.removeIf(r -> r.touches(model));
    return Optional.of("drop " + model.name);
  }
}
