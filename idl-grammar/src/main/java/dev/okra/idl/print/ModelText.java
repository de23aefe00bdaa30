package dev.okra.idl.print;

import dev.okra.domain.logical.Field;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.ModelIndex;
import dev.okra.domain.logical.Relation;
import dev.okra.domain.logical.RelationField;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.ValueField;
import dev.okra.idl.resolve.IndexKeyText;
import dev.okra.idl.resolve.PhysicalNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Models as text. */
final class ModelText {
  private final Model model;
  private final Map<String, List<ModelIndex>> ofFields = new HashMap<>();
  private final List<ModelIndex> ofModel = new ArrayList<>();

  private ModelText(Model model) {
    this.model = model;
    spreadIndexes();
  }

  static void of(Model model, StringBuilder out) {
    new ModelText(model).write(out);
  }

  /**
   * Indexes are read in the order of the fields first, then in that of the model's directives. So
   * those at the front may stand on their fields as long as they are in the order of the fields.
   */
  private void spreadIndexes() {
    Map<String, Integer> positions = new HashMap<>();
    model.fields().forEach(f -> positions.put(f.name(), positions.size()));
    int last = 0;
    for (ModelIndex index : model.indexes()) {
      Optional<String> field = index.field();
      int position = field.map(f -> positions.getOrDefault(f, -1)).orElse(-1);
      if (ofModel.isEmpty() && field.isPresent() && position >= last) {
        last = position;
        ofFields.computeIfAbsent(field.get(), f -> new ArrayList<>()).add(index);
      } else {
        ofModel.add(index);
      }
    }
  }

  /** The model's directives, each after a space. */
  static String directives(Model model) {
    StringBuilder out = new StringBuilder();
    List<DirectiveText> directives = new ModelText(model).directives();
    CommonText.deprecated(model.documentation(), directives);
    CommonText.append(directives, out);
    return out.toString();
  }

  /** A field on one line, with its description before it. */
  static String field(Model model, Field field) {
    StringBuilder out = new StringBuilder();
    new ModelText(model).write(field, out);
    return out.toString().stripTrailing();
  }

  private void write(StringBuilder out) {
    // The deprecation comes last, where all definitions have it.
    List<DirectiveText> directives = new ArrayList<>(directives());
    DefinitionText.begin("model", model, directives, out);
    model.fields().forEach(f -> write(f, out));
    out.append("}\n");
  }

  private List<DirectiveText> directives() {
    List<DirectiveText> directives = new ArrayList<>();
    CommonText.named("table", model.table(), PhysicalNames.table(model.name()), directives);
    CommonText.schema(model.schema(), directives);
    if (model.primaryKey().size() > 1) {
      directives.add(new DirectiveText("id").names("fields", model.primaryKey()));
    }
    ofModel.forEach(i -> directives.add(index(i, true)));
    CommonText.checks(model.checks(), directives);
    CommonText.renamed(model.formerNames(), directives);
    return directives;
  }

  private void write(Field field, StringBuilder out) {
    if (field instanceof ValueField value) {
      write(value, out);
    } else if (field instanceof RelationField relation) {
      write(relation, out);
    }
  }

  private void write(ValueField field, StringBuilder out) {
    List<DirectiveText> directives = new ArrayList<>();
    if (model.primaryKey().equals(List.of(field.name())) && !isImpliedKey(field)) {
      directives.add(new DirectiveText("id"));
    }
    directives.addAll(FieldText.directives(field));
    ofFields.getOrDefault(field.name(), List.of()).forEach(i -> directives.add(index(i, false)));
    FieldText.write(field, directives, out);
  }

  private static boolean isImpliedKey(ValueField field) {
    return field.name().equals("id") && field.isScalar(Scalar.ID) && field.type().required();
  }

  private static DirectiveText index(ModelIndex index, boolean listed) {
    DirectiveText directive = new DirectiveText(index.unique() ? "unique" : "index");
    if (listed) {
      directive.texts("fields", index.keys().stream().map(IndexKeyText::of).toList());
    }
    return directive
        .text("name", index.name())
        .text("type", index.method())
        .text("where", index.where())
        .names("include", index.include())
        .word("nullsDistinct", index.nullsDistinct() ? null : false);
  }

  private void write(RelationField field, StringBuilder out) {
    Relation relation = field.relation();
    List<DirectiveText> directives = new ArrayList<>();
    DirectiveText directive =
        new DirectiveText("relation")
            .text("name", relation.name())
            .names("fields", relation.fields())
            .names("references", relation.references())
            .word("onDelete", relation.onDelete())
            .word("onUpdate", relation.onUpdate());
    String table = relation.joinTable();
    String ruled = PhysicalNames.joinTable(relation.name(), model.name(), field.target());
    directive.text("table", ruled.equals(table) ? null : table);
    if (!directive.isEmpty()) {
      directives.add(directive);
    }
    CommonText.renamed(field.formerNames(), directives);
    CommonText.deprecated(field.documentation(), directives);
    FieldText.write(field, type(field), directives, out);
  }

  private static String type(RelationField field) {
    return switch (field.multiplicity()) {
      case REQUIRED -> field.target() + "!";
      case OPTIONAL -> field.target();
      case MANY -> "[" + field.target() + "!]!";
    };
  }
}
