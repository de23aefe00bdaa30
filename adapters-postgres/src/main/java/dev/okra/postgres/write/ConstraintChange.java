package dev.okra.postgres.write;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Deferrability;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.postgres.type.Names;
import java.util.List;

/** What of a constraint can change in place; the rest is dropped and added. */
final class ConstraintChange {
  private final ConstraintWriter writer;
  private final Capabilities capabilities;

  ConstraintChange(ConstraintWriter writer, Capabilities capabilities) {
    this.writer = writer;
    this.capabilities = capabilities;
  }

  List<String> subcommands(Constraint before, Constraint after) {
    if (isReplaced(before, after)) {
      return List.of("DROP CONSTRAINT " + name(before), "ADD " + writer.definition(after));
    }
    if (before instanceof ForeignKey from && after instanceof ForeignKey to) {
      return foreignKey(from, to);
    }
    return before instanceof Check from
            && after instanceof Check to
            && !from.validated()
            && to.validated()
        ? List.of("VALIDATE CONSTRAINT " + name(to))
        : List.of();
  }

  /** Whether a constraint is dropped and added, apart from what is said of it later. */
  boolean isReplaced(Constraint before, Constraint after) {
    if (before instanceof ForeignKey from && after instanceof ForeignKey to) {
      ForeignKey likely = from.withAttributes(to.attributes());
      boolean validates = likely.withChecking(from.deferrability(), true).equals(to);
      boolean defers = likely.withChecking(to.deferrability(), from.validated()).equals(to);
      return !validates && !defers;
    }
    if (before instanceof Check from && after instanceof Check to) {
      Check likely = from.withAttributes(to.attributes());
      boolean validates = likely.withChecking(true, from.enforced()).equals(to);
      return !likely.equals(to) && !validates;
    }
    return !writer.definition(before).equals(writer.definition(after));
  }

  private List<String> foreignKey(ForeignKey from, ForeignKey to) {
    if (from.validated() != to.validated()) {
      return List.of("VALIDATE CONSTRAINT " + name(to));
    }
    if (from.deferrability() == to.deferrability()) {
      return List.of();
    }
    String words =
        to.deferrability() == Deferrability.NOT_DEFERRABLE
            ? " NOT DEFERRABLE"
            : ConstraintWriter.deferrability(to.deferrability());
    return List.of("ALTER CONSTRAINT " + name(to) + words);
  }

  /** The constraint's name, quoted; every constraint of PostgreSQL has one. */
  String name(Constraint constraint) {
    String name = constraint.name();
    if (name == null) {
      throw new OkraException(
          DatabaseErrorCode.UNSUPPORTED_CHANGE,
          "a constraint without a name cannot be changed on " + capabilities.server(),
          null);
    }
    return Names.identifier(name);
  }
}
