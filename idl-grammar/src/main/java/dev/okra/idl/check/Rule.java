package dev.okra.idl.check;

import dev.okra.idl.problem.Problems;
import dev.okra.idl.resolve.Scope;

/** One thing that must hold for everything that belongs to one database. */
@FunctionalInterface
interface Rule {

  /** Reports where it does not hold. */
  void check(Scope scope, Problems problems);
}
