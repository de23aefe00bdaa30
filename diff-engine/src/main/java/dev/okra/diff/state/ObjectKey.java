package dev.okra.diff.state;

import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.Domain;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Extension;
import dev.okra.domain.relational.NamedSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import java.util.Comparator;

/**
 * What tells an object that is not a table from all others.
 *
 * @param kind what it is
 * @param name its name
 * @param detail what tells it from others of the same kind and name: the table of a trigger, the
 *     arguments of a routine, the kind and identity of an object without a record of its own;
 *     otherwise empty
 */
public record ObjectKey(Kind kind, ObjectName name, String detail)
    implements Comparable<ObjectKey> {
  private static final Comparator<ObjectKey> ORDER =
      Comparator.comparing(ObjectKey::kind)
          .thenComparing(ObjectKey::name)
          .thenComparing(ObjectKey::detail);

  /** The kinds of objects that are not tables. */
  public enum Kind {
    SCHEMA,
    EXTENSION,
    ENUM,
    DOMAIN,
    SEQUENCE,
    ROUTINE,
    VIEW,
    TRIGGER,
    CUSTOM
  }

  /** The key of an object. */
  public static ObjectKey of(SchemaObject object) {
    return object.accept(Keys.INSTANCE);
  }

  /** The key of the enum type with this name. */
  public static ObjectKey ofEnum(ObjectName name) {
    return new ObjectKey(Kind.ENUM, name, "");
  }

  /** The key of the sequence with this name. */
  public static ObjectKey ofSequence(ObjectName name) {
    return new ObjectKey(Kind.SEQUENCE, name, "");
  }

  /** The key of the view with this name. */
  public static ObjectKey ofView(ObjectName name) {
    return new ObjectKey(Kind.VIEW, name, "");
  }

  @Override
  public int compareTo(ObjectKey other) {
    return ORDER.compare(this, other);
  }

  private enum Keys implements SchemaObject.Visitor<ObjectKey> {
    INSTANCE;

    @Override
    public ObjectKey namedSchema(NamedSchema object) {
      return new ObjectKey(Kind.SCHEMA, object.name(), "");
    }

    @Override
    public ObjectKey extension(Extension object) {
      // One extension exists once in a database; its schema is a property of it.
      return new ObjectKey(Kind.EXTENSION, ObjectName.of(object.name().name()), "");
    }

    @Override
    public ObjectKey enumType(EnumType object) {
      return ofEnum(object.name());
    }

    @Override
    public ObjectKey domain(Domain object) {
      return new ObjectKey(Kind.DOMAIN, object.name(), "");
    }

    @Override
    public ObjectKey sequence(Sequence object) {
      return new ObjectKey(Kind.SEQUENCE, object.name(), "");
    }

    @Override
    public ObjectKey routine(Routine object) {
      return new ObjectKey(
          Kind.ROUTINE, object.name(), object.kind() + "(" + object.signature() + ")");
    }

    @Override
    public ObjectKey view(View object) {
      return ofView(object.name());
    }

    @Override
    public ObjectKey trigger(Trigger object) {
      return new ObjectKey(Kind.TRIGGER, object.name(), object.table().toString());
    }

    @Override
    public ObjectKey customObject(CustomObject object) {
      return new ObjectKey(Kind.CUSTOM, object.name(), object.kind() + " " + object.identity());
    }
  }
}
