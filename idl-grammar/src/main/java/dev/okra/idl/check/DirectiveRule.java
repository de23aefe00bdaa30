package dev.okra.idl.check;

import dev.okra.idl.directive.Location;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.tree.DirectiveNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that must hold for directives, whatever they stand on. */
@FunctionalInterface
interface DirectiveRule {

  /**
   * Reports where it does not hold.
   *
   * @param directives all that stand in one place
   * @param location what that is; null where it cannot be told
   */
  void check(List<DirectiveNode> directives, @Nullable Location location, Problems problems);
}
