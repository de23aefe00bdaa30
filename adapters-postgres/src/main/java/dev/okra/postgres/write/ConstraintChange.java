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
    if (before instanceof ForeignKey from && after instanceof ForeignKey to) {
      return foreignKey(from, to);
    }
    if (before instanceof Check from && after instanceof Check to && isOnlyValidated(from, to)) {
      return List.of("VALIDATE CONSTRAINT " + name(to));
    }
    return replaced(before, after);
  }

  private List<String> foreignKey(ForeignKey from, ForeignKey to) {
    ForeignKey validated = validated(from, to.validated());
    if (validated.equals(to) && to.validated()) {
      return List.of("VALIDATE CONSTRAINT " + name(to));
    }
    boolean onlyDeferral = from.validated() == to.validated() && deferred(from, to).equals(to);
    if (!onlyDeferral) {
      return replaced(from, to);
    }
    String words =
        to.deferrability() == Deferrability.NOT_DEFERRABLE
            ? " NOT DEFERRABLE"
            : ConstraintWriter.deferrability(to.deferrability());
    return List.of("ALTER CONSTRAINT " + name(to) + words);
  }

  private static ForeignKey validated(ForeignKey key, boolean validated) {
    return new ForeignKey(
        key.name(),
        key.columns(),
        key.referencedTable(),
        key.referencedColumns(),
        key.onDelete(),
        key.onUpdate(),
        key.matchFull(),
        key.deferrability(),
        validated);
  }

  private static ForeignKey deferred(ForeignKey key, ForeignKey like) {
    return new ForeignKey(
        key.name(),
        key.columns(),
        key.referencedTable(),
        key.referencedColumns(),
        key.onDelete(),
        key.onUpdate(),
        key.matchFull(),
        like.deferrability(),
        key.validated());
  }

  private static boolean isOnlyValidated(Check from, Check to) {
    Check validated =
        new Check(from.name(), from.expression(), true, from.enforced(), from.noInherit());
    return !from.validated() && validated.equals(to);
  }

  private List<String> replaced(Constraint before, Constraint after) {
    return List.of("DROP CONSTRAINT " + name(before), "ADD " + writer.definition(after));
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
