package dev.okra.mysql.write;

import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import dev.okra.mysql.type.Names;

/** Writes the statements that drop objects other than tables. */
final class DropSql extends ObjectStatements {
  @Override
  public String view(View object) {
    return "DROP VIEW " + Names.QUOTING.identifier(object.name());
  }

  @Override
  public String trigger(Trigger object) {
    return "DROP TRIGGER " + Names.QUOTING.identifier(object.name());
  }

  @Override
  public String routine(Routine object) {
    return "DROP " + object.kind().name() + " " + Names.QUOTING.identifier(object.name());
  }

  @Override
  public String sequence(Sequence object) {
    return "DROP SEQUENCE " + Names.QUOTING.identifier(object.name());
  }

  @Override
  String program(CustomObject object) {
    return "DROP " + object.kind() + " " + Names.QUOTING.identifier(object.name());
  }
}
