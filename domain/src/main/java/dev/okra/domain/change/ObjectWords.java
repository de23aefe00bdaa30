package dev.okra.domain.change;

import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.Domain;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Extension;
import dev.okra.domain.relational.NamedSchema;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import java.util.Locale;
import java.util.Optional;

/** Names objects that are not tables, with their kind. */
final class ObjectWords implements SchemaObject.Visitor<String> {
  private final Vocabulary before;
  private final Vocabulary after;

  ObjectWords(Vocabulary before, Vocabulary after) {
    this.before = before;
    this.after = after;
  }

  @Override
  public String namedSchema(NamedSchema object) {
    return "schema '" + object.name() + "'";
  }

  @Override
  public String extension(Extension object) {
    return "extension '" + object.name().name() + "'";
  }

  @Override
  public String enumType(EnumType object) {
    Optional<String> word = after.enumName(object.name()).or(() -> before.enumName(object.name()));
    return word.map(w -> "enum " + w).orElse("enum type '" + object.name() + "'");
  }

  @Override
  public String domain(Domain object) {
    return "domain '" + object.name() + "'";
  }

  @Override
  public String sequence(Sequence object) {
    return "sequence '" + object.name() + "'";
  }

  @Override
  public String routine(Routine object) {
    String kind = object.kind().name().toLowerCase(Locale.ROOT);
    return kind + " '" + object.name() + "(" + object.signature() + ")'";
  }

  @Override
  public String view(View object) {
    return (object.materialized() ? "materialised view '" : "view '") + object.name() + "'";
  }

  @Override
  public String trigger(Trigger object) {
    String table =
        after
            .model(object.table())
            .or(() -> before.model(object.table()))
            .orElse("'" + object.table() + "'");
    return "trigger '" + object.name().name() + "' on " + table;
  }

  @Override
  public String customObject(CustomObject object) {
    return object.kind().toLowerCase(Locale.ROOT) + " '" + object.name() + "'";
  }
}
