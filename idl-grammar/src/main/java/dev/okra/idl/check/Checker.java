package dev.okra.idl.check;

import dev.okra.idl.directive.Location;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.resolve.Scopes;
import dev.okra.idl.tree.FileNode;
import java.util.Collection;
import java.util.List;

/** Finds everything that is wrong with what a schema says. */
public final class Checker {
  private static final List<Rule> RULES =
      List.of(
          new KnownTypes(),
          new ReservedNames(),
          new EmptyDefinitions(),
          new EndlessTypes(),
          new UniqueNames(),
          new WireNames(),
          new DatabaseNames(),
          new ColumnNames(),
          new ConstraintNames(),
          new PrimaryKeys(),
          new RelationSides(),
          new RelationShapes(),
          new OneToOneKeys(),
          new ForeignKeyFields(),
          new ForeignKeyTargets(),
          new ForeignKeyNullability(),
          new ReferentialActions(),
          new JoinTableNames(),
          new DefaultsFit(),
          new Autoincrement(),
          new DirectiveConflicts(),
          new Lengths(),
          new Precisions(),
          new UpdateTimes(),
          new IndexModels(),
          new IndexFields(),
          new RepeatedIndexes(),
          new ViewQueries(),
          new RepeatedSql(),
          new RenameHints());

  private final List<DirectiveRule> directiveRules;

  /** A checker for schemas that may name these dialects. */
  public Checker(Collection<String> dialects) {
    directiveRules =
        List.of(
            new KnownDirectives(),
            new RepeatedDirectives(),
            new KnownArguments(dialects),
            new RequiredArguments(),
            new ArgumentKinds());
  }

  /** Reports the problems of all files and databases. */
  public void check(List<FileNode> files, Scopes scopes, Problems problems) {
    files.forEach(f -> Namespaces.check(f, problems));
    for (DirectiveRule rule : directiveRules) {
      rule.check(scopes.directives(), Location.DOCUMENT, problems);
    }
    for (Scope scope : scopes.byDatabase().values()) {
      HeadWalk.walk(
          scope,
          (head, place) ->
              directiveRules.forEach(r -> r.check(head.directives(), place, problems)));
      for (Rule rule : RULES) {
        rule.check(scope, problems);
      }
    }
  }
}
