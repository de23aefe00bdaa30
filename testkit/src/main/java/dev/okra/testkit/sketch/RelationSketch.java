package dev.okra.testkit.sketch;

/** A relation between two models of a sketch, or of one to itself. */
final class RelationSketch {
  final String name;
  final ModelSketch from;
  final ModelSketch to;
  final boolean manyToMany;
  boolean required;
  String onDelete;

  RelationSketch(
      String name, ModelSketch from, ModelSketch to, boolean manyToMany, boolean required) {
    this.name = name;
    this.from = from;
    this.to = to;
    this.manyToMany = manyToMany;
    this.required = required;
    this.onDelete = required ? "CASCADE" : "SET_NULL";
  }

  boolean touches(ModelSketch model) {
    return from == model || to == model;
  }

  /** The fields that the relation gives to a model. */
  String side(ModelSketch model) {
    StringBuilder text = new StringBuilder();
    if (model == from) {
      text.append(manyToMany ? list("Out", to) : owner());
    }
    if (model == to) {
      text.append(list("In", from));
    }
    return text.toString();
  }

  private String owner() {
    String mark = required ? "!" : "";
    String field = word() + "Out";
    return "  "
        + field
        + ": "
        + to.name
        + mark
        + " @relation(name: \""
        + name
        + "\", fields: ["
        + field
        + "Id], references: [id], onDelete: "
        + onDelete
        + ")\n"
        + "  "
        + field
        + "Id: ID"
        + mark
        + "\n";
  }

  private String list(String side, ModelSketch target) {
    return "  " + word() + side + ": [" + target.name + "!]! @relation(name: \"" + name + "\")\n";
  }

  private String word() {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
