package dev.okra.idl.merge;

import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.logical.ViewDefinition;
import dev.okra.idl.SchemaFile;
import dev.okra.idl.directive.Arguments;
import dev.okra.idl.print.PartPrinter;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.source.SourceText;
import dev.okra.idl.syntax.FileParser;
import dev.okra.idl.syntax.SourceDecoder;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.FileNode;
import dev.okra.idl.tree.ItemNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings files to another schema. Models and enums are edited where they stand: only the fields,
 * values and directives that differ are written again, and comments, order and layout stay. What is
 * new comes after what was there.
 */
public final class SchemaMerger {
  private final SchemaDefinition after;
  private final Map<String, Model> modelsBefore = new HashMap<>();
  private final Map<String, EnumDefinition> enumsBefore = new HashMap<>();
  private final Map<String, Model> modelsAfter = new LinkedHashMap<>();
  private final Map<String, EnumDefinition> enumsAfter = new LinkedHashMap<>();
  private final Map<String, ViewDefinition> viewsBefore = new HashMap<>();
  private final Map<String, ViewDefinition> viewsAfter = new LinkedHashMap<>();
  private final Set<String> reindexed = new HashSet<>();
  private final List<String> removed = new ArrayList<>();

  private SchemaMerger(SchemaDefinition before, SchemaDefinition after) {
    this.after = after;
    before.models().forEach(m -> modelsBefore.put(m.name(), m));
    before.enums().forEach(e -> enumsBefore.put(e.name(), e));
    after.models().forEach(m -> modelsAfter.put(m.name(), m));
    after.enums().forEach(e -> enumsAfter.put(e.name(), e));
    before.views().forEach(v -> viewsBefore.put(v.name(), v));
    after.views().forEach(v -> viewsAfter.put(v.name(), v));
  }

  /**
   * Merges.
   *
   * @param files the files of a valid schema; at least one
   * @param before what they say; its types are not touched
   * @param after what they are to say
   */
  public static MergedFiles merge(
      List<SchemaFile> files, SchemaDefinition before, SchemaDefinition after) {
    return new SchemaMerger(before, after).merged(files);
  }

  private MergedFiles merged(List<SchemaFile> files) {
    List<Edited> all = files.stream().map(Edited::of).toList();
    all.forEach(e -> definitions(e.tree(), e.edits()));
    all.forEach(e -> directives(e.tree(), e.edits()));
    additions().forEach(all.get(0).edits()::append);
    Map<String, String> texts = new LinkedHashMap<>();
    for (Edited edited : all) {
      String text = edited.edits().applied();
      texts.put(edited.file().name(), edited.isMarked() ? "\ufeff" + text : text);
    }
    return new MergedFiles(texts, removed);
  }

  /** A file with its tree and the edits of its text. */
  private record Edited(SchemaFile file, FileNode tree, TextEdits edits) {
    static Edited of(SchemaFile file) {
      FileNode tree = parsed(file);
      return new Edited(file, tree, new TextEdits(tree.source()));
    }

    /** Whether a byte order mark stands before the text. */
    boolean isMarked() {
      byte[] content = file.content();
      return content.length > 2 && (content[0] & 0xff) == 0xef && (content[1] & 0xff) == 0xbb;
    }
  }

  private static FileNode parsed(SchemaFile file) {
    Problems problems = new Problems();
    SourceText source = SourceDecoder.decode(file.name(), file.content(), problems);
    if (source == null) {
      throw new IllegalArgumentException(file.name() + " is not part of a valid schema");
    }
    return FileParser.parse(source, problems);
  }

  private void definitions(FileNode tree, TextEdits edits) {
    for (ItemNode item : tree.items()) {
      if (item instanceof DefinitionNode node) {
        switch (node.kind()) {
          case MODEL -> model(node, edits);
          case ENUM -> enumeration(node, edits);
          case VIEW -> view(node, edits);
          case TYPE -> {}
        }
      }
    }
  }

  private void model(DefinitionNode node, TextEdits edits) {
    Model before = modelsBefore.get(node.name());
    Model wanted = modelsAfter.get(node.name());
    if (before == null) {
      return;
    }
    if (wanted == null) {
      removed.add("model '" + node.name() + "'");
      reindexed.add(node.name());
      edits.remove(node.head().place().start(), node.end());
      return;
    }
    ModelEdits model = new ModelEdits(edits, node, before, wanted, removed);
    model.write();
    if (model.reindexed()) {
      reindexed.add(node.name());
    }
  }

  private void enumeration(DefinitionNode node, TextEdits edits) {
    EnumDefinition before = enumsBefore.get(node.name());
    EnumDefinition wanted = enumsAfter.get(node.name());
    if (before == null) {
      return;
    }
    if (wanted == null) {
      removed.add("enum '" + node.name() + "'");
      edits.remove(node.head().place().start(), node.end());
    } else {
      EnumEdits.write(edits, node, before, wanted, removed);
    }
  }

  /** A view whose query or columns differ is written again as a whole. */
  private void view(DefinitionNode node, TextEdits edits) {
    ViewDefinition present = viewsBefore.get(node.name());
    ViewDefinition wanted = viewsAfter.get(node.name());
    int start = node.head().place().start();
    if (present == null) {
      return;
    }
    if (wanted == null) {
      removed.add("view '" + node.name() + "'");
      edits.remove(start, node.end());
    } else if (!present.equals(wanted)) {
      String before = PartPrinter.description(present.documentation().description());
      String after = PartPrinter.description(wanted.documentation().description());
      String text = PartPrinter.view(wanted).substring(after.length()).stripTrailing();
      if (!before.equals(after)) {
        edits.replace(start, node.keywordStart(), after);
      }
      edits.replace(node.keywordStart(), node.end(), text);
    }
  }

  /** Indexes at the top level of a model whose indexes were written again go. */
  private void directives(FileNode tree, TextEdits edits) {
    for (ItemNode item : tree.items()) {
      if (item instanceof DirectiveNode directive
          && (directive.is("index") || directive.is("unique"))
          && reindexed.contains(Arguments.text(directive, "model"))) {
        edits.remove(directive.place().start(), directive.place().end());
      }
    }
  }

  private List<String> additions() {
    List<String> added = new ArrayList<>();
    for (EnumDefinition definition : after.enums()) {
      if (!enumsBefore.containsKey(definition.name())) {
        added.add(PartPrinter.enumeration(definition));
      }
    }
    for (Model model : after.models()) {
      if (!modelsBefore.containsKey(model.name())) {
        added.add(PartPrinter.model(model));
      }
    }
    for (ViewDefinition view : after.views()) {
      if (!viewsBefore.containsKey(view.name())) {
        added.add(PartPrinter.view(view));
      }
    }
    return added.isEmpty() ? added : List.of(String.join("\n", added));
  }
}
