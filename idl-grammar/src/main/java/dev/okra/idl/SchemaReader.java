package dev.okra.idl;

import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.idl.check.Checker;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.resolve.SchemaBuilder;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.resolve.Scopes;
import dev.okra.idl.source.SourceText;
import dev.okra.idl.syntax.FileParser;
import dev.okra.idl.syntax.SourceDecoder;
import dev.okra.idl.tree.FileNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a schema from its files: parses, checks and resolves it, and reports the problems of all
 * files at once. Time and memory are bounded for any input.
 */
public final class SchemaReader {
  /** The dialects that directives such as {@code @db} can name. */
  public static final List<String> DIALECTS = List.of("mariadb", "mysql", "postgres", "sqlite");

  private final Checker checker;

  /** A reader that knows okra's own dialects. */
  public SchemaReader() {
    this(DIALECTS);
  }

  /** A reader that knows other dialects. */
  public SchemaReader(Collection<String> dialects) {
    this.checker = new Checker(dialects);
  }

  /** Reads files, in whatever order they are given, as one schema for each database. */
  public SchemaReading read(Collection<SchemaFile> files) {
    Problems problems = new Problems();
    Map<String, SourceText> sources = new TreeMap<>();
    List<FileNode> trees = new ArrayList<>();
    boolean namesKnown = true;
    for (SchemaFile file : sorted(files)) {
      SourceText source = SourceDecoder.decode(file.name(), file.content(), problems);
      if (source == null) {
        namesKnown = false;
        continue;
      }
      sources.put(file.name(), source);
      FileNode tree = FileParser.parse(source, problems);
      namesKnown &= tree.namesKnown();
      trees.add(tree);
    }
    Scopes scopes = new Scopes(trees, namesKnown);
    checker.check(trees, scopes, problems);
    problems.sources().forEach(s -> sources.putIfAbsent(s.name(), s));
    Map<String, SchemaDefinition> schemas = problems.hasErrors() ? Map.of() : build(scopes);
    return new SchemaReading(schemas, problems.sorted(), sources);
  }

  private static List<SchemaFile> sorted(Collection<SchemaFile> files) {
    return files.stream().sorted(Comparator.comparing(SchemaFile::name)).toList();
  }

  private static Map<String, SchemaDefinition> build(Scopes scopes) {
    Map<String, SchemaDefinition> schemas = new TreeMap<>();
    for (Scope scope : scopes.byDatabase().values()) {
      if (!scope.definitions().isEmpty()) {
        schemas.put(scope.database(), SchemaBuilder.build(scope));
      }
    }
    return schemas;
  }
}
