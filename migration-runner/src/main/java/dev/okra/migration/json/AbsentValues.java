package dev.okra.migration.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import dev.okra.domain.logical.DialectText;
import dev.okra.domain.logical.Documentation;
import dev.okra.domain.logical.FieldRules;
import dev.okra.domain.logical.Namespace;
import dev.okra.domain.relational.Attributes;
import java.util.List;
import java.util.Map;

/** Gives what was left out as empty its value back. */
final class AbsentValues extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1L;

  private static final Map<Class<?>, Object> EMPTY =
      Map.of(
          Namespace.class, Namespace.NONE,
          Documentation.class, Documentation.NONE,
          DialectText.class, DialectText.NONE,
          FieldRules.class, FieldRules.NONE,
          Attributes.class, Attributes.NONE);

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> deserializer) {
    Object empty = EMPTY.get(bean.getBeanClass());
    return empty == null ? deserializer : new OrElse(deserializer, empty);
  }

  @Override
  public JsonDeserializer<?> modifyCollectionDeserializer(
      DeserializationConfig config,
      CollectionType type,
      BeanDescription bean,
      JsonDeserializer<?> deserializer) {
    return new OrElse(deserializer, List.of());
  }

  @Override
  public JsonDeserializer<?> modifyMapDeserializer(
      DeserializationConfig config,
      MapType type,
      BeanDescription bean,
      JsonDeserializer<?> deserializer) {
    return new OrElse(deserializer, Map.of());
  }

  /** Reads as another deserializer does, and has a value for what is absent. */
  private static final class OrElse extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    private final transient Object absent;

    OrElse(JsonDeserializer<?> delegate, Object absent) {
      super(delegate);
      this.absent = absent;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
      return new OrElse(delegate, absent);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
      return absent;
    }
  }
}
