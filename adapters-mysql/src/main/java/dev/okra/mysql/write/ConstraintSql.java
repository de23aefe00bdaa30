package dev.okra.mysql.write;

import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Deferrability;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.mysql.type.Names;
import dev.okra.mysql.write.ServerWords.Word;
import org.jspecify.annotations.Nullable;

/** Writes foreign keys and checks. */
final class ConstraintSql {
  private final ServerWords words;

  ConstraintSql(ServerWords words) {
    this.words = words;
  }

  String foreignKey(ForeignKey key) {
    refuseWhatIsMissing(key);
    return named(key.name())
        + "FOREIGN KEY ("
        + Names.QUOTING.identifiers(key.columns())
        + ") REFERENCES "
        + Names.QUOTING.identifier(key.referencedTable())
        + " ("
        + Names.QUOTING.identifiers(key.referencedColumns())
        + ") ON DELETE "
        + key.onDelete().sql()
        + " ON UPDATE "
        + key.onUpdate().sql();
  }

  String check(Check check) {
    if (!check.enforced() && !words.know(Word.NOT_ENFORCED)) {
      throw Refusal.of(
          words.server() + " cannot keep the check '" + check.name() + "' without applying it",
          "drop the check instead");
    }
    return named(check.name())
        + "CHECK ("
        + check.expression().sql()
        + ")"
        + (check.enforced() ? "" : " NOT ENFORCED");
  }

  private static String named(@Nullable String name) {
    return name == null ? "" : "CONSTRAINT " + Names.QUOTING.identifier(name) + " ";
  }

  private static void refuseWhatIsMissing(ForeignKey key) {
    String subject = "the foreign key '" + key.name() + "'";
    if (key.onDelete() == ReferentialAction.SET_DEFAULT
        || key.onUpdate() == ReferentialAction.SET_DEFAULT) {
      throw Refusal.of(
          subject + " has the action SET DEFAULT, which InnoDB does not carry out",
          "use SET_NULL, CASCADE or RESTRICT");
    }
    if (key.deferrability() != Deferrability.NOT_DEFERRABLE) {
      throw Refusal.of(
          subject + " is checked at the end of a transaction, which InnoDB cannot do",
          "make it not deferrable");
    }
  }
}
