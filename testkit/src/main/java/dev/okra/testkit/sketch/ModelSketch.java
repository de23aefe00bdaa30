package dev.okra.testkit.sketch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model of a sketch. */
final class ModelSketch {
  String name;
  @Nullable String formerName;
  @Nullable String description;
  final boolean numbered;
  final List<FieldSketch> fields = new ArrayList<>();
  final List<IndexSketch> indexes = new ArrayList<>();

  ModelSketch(String name, boolean numbered) {
    this.name = name;
    this.numbered = numbered;
  }

  String idl(List<RelationSketch> relations) {
    StringBuilder text = new StringBuilder();
    if (description != null) {
      text.append("\"\"\"").append(description).append("\"\"\"\n");
    }
    text.append("model ").append(name);
    if (formerName != null) {
      text.append(" @renamed(from: \"").append(formerName).append("\")");
    }
    indexes.forEach(i -> text.append(' ').append(i.idl()));
    text.append(" {\n  id: ID! @default(")
        .append(numbered ? "autoincrement" : "uuid")
        .append(")\n");
    fields.forEach(f -> text.append(f.idl()));
    relations.forEach(r -> text.append(r.side(this)));
    return text.append("}\n\n").toString();
  }

  /** An index over fields of the model. */
  static final class IndexSketch {
    final boolean unique;
    final List<FieldSketch> fields;
    final boolean descending;

    IndexSketch(boolean unique, List<FieldSketch> fields, boolean descending) {
      this.unique = unique;
      this.fields = List.copyOf(fields);
      this.descending = descending;
    }

    String idl() {
      List<String> names = new ArrayList<>();
      fields.forEach(f -> names.add("\"" + f.name + (descending ? " DESC" : "") + "\""));
      return (unique ? "@unique" : "@index") + "(fields: [" + String.join(", ", names) + "])";
    }
  }
}
