package dev.okra.idl.resolve;

import dev.okra.domain.logical.Namespace;
import dev.okra.idl.directive.Arguments;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.FileNode;
import dev.okra.idl.tree.ItemNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sorts the definitions of all files by the database that they belong to: that of the last
 * {@code @okra} before them in their file, unless {@code @database} says otherwise.
 */
public final class Scopes {
  private final Map<String, Scope> byDatabase = new TreeMap<>();
  private final List<DirectiveNode> directives = new ArrayList<>();
  private final List<LateDirective> late = new ArrayList<>();
  private final Set<String> lostNames = new HashSet<>();
  private final boolean namesKnown;

  private record LateDirective(String database, DirectiveNode directive) {}

  /**
   * Reads the trees of all files.
   *
   * @param files in the order of their names
   * @param namesKnown whether no definition is missing whose name cannot be told
   */
  public Scopes(List<FileNode> files, boolean namesKnown) {
    this.namesKnown = namesKnown;
    for (FileNode file : files) {
      read(file);
    }
    // Only now is every model known, and an index may stand before its model or in another file.
    for (LateDirective directive : late) {
      home(directive).addDirective(directive.directive);
    }
  }

  private void read(FileNode file) {
    lostNames.addAll(file.lostNames());
    Namespace namespace = Namespace.NONE;
    String database = "";
    for (ItemNode item : file.items()) {
      if (item instanceof DefinitionNode definition) {
        String own = Arguments.text(definition.head().directive("database"), "name");
        scope(own == null ? database : own).addDefinition(definition, namespace);
      } else if (item instanceof DirectiveNode directive) {
        directives.add(directive);
        if (directive.is("okra")) {
          namespace =
              new Namespace(text(directive, "namespace", ""), text(directive, "version", ""));
          database = text(directive, "database", "");
        } else {
          late.add(new LateDirective(database, directive));
        }
      }
    }
  }

  private static String text(DirectiveNode directive, String parameter, String otherwise) {
    String text = Arguments.text(directive, parameter);
    return text == null ? otherwise : text;
  }

  private Scope scope(String database) {
    return byDatabase.computeIfAbsent(database, name -> new Scope(name, lostNames, namesKnown));
  }

  /** Where the model that a directive names is defined; the directive's own database if nowhere. */
  private Scope home(LateDirective late) {
    Scope own = scope(late.database);
    String model = Arguments.text(late.directive, "model");
    if (model == null || own.definition(model) != null) {
      return own;
    }
    for (Scope scope : byDatabase.values()) {
      if (scope.definition(model) != null) {
        return scope;
      }
    }
    return own;
  }

  /** The scope of each database, by name. */
  public Map<String, Scope> byDatabase() {
    return byDatabase;
  }

  /** The directives of all documents. */
  public List<DirectiveNode> directives() {
    return directives;
  }
}
