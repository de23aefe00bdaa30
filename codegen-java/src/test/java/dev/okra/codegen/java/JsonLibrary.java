package dev.okra.codegen.java;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What turns text into generated types and back, each as it is without any configuration. */
enum JsonLibrary {
  /** Jackson 2, by the annotations of the types. */
  JACKSON_2 {
    @Override
    @Nullable Object read(String json, Class<?> type) {
      try {
        return SECOND.readValue(json, type);
      } catch (JsonProcessingException e) {
        throw new Refused(e);
      }
    }

    @Override
    String text(Object value) {
      try {
        return SECOND.writeValueAsString(value);
      } catch (JsonProcessingException e) {
        throw new Refused(e);
      }
    }
  },
  /** Jackson 3, by the same annotations. */
  JACKSON_3 {
    @Override
    @Nullable Object read(String json, Class<?> type) {
      try {
        return THIRD.readValue(json, type);
      } catch (JacksonException e) {
        throw new Refused(e);
      }
    }

    @Override
    String text(Object value) {
      try {
        return THIRD.writeValueAsString(value);
      } catch (JacksonException e) {
        throw new Refused(e);
      }
    }
  },
  /** Any library that makes maps of objects, and the methods of the types. */
  NONE {
    @Override
    @Nullable Object read(String json, Class<?> type) {
      if (!(JACKSON_2.read(json, Object.class) instanceof Map<?, ?> map)) {
        throw new Refused(new IllegalArgumentException("no object"));
      }
      try {
        return GeneratedTypes.fromJson(type, map);
      } catch (IllegalArgumentException e) {
        throw new Refused(e);
      }
    }

    @Override
    String text(Object value) {
      return JACKSON_2.text(GeneratedTypes.toJson(value));
    }
  };

  private static final ObjectMapper SECOND = new ObjectMapper();
  private static final JsonMapper THIRD = new JsonMapper();

  /** The value that is read, or null for null. */
  abstract @Nullable Object read(String json, Class<?> type);

  abstract String text(Object value);

  /**
   * The text of a value. Jackson writes the hexadecimal digits of escapes in upper case, which is
   * for it to choose: they are brought into the form of the cases.
   */
  String write(Object value) {
    return Escapes.canonical(text(value));
  }

  /** What was read is not of the wire format, or no JSON at all. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(Exception cause) {
      super(cause);
    }

    /** What the generated code says, or else the library. */
    String reason() {
      Throwable last = this;
      while (last.getCause() != null) {
        last = last.getCause();
      }
      return String.valueOf(last.getMessage());
    }
  }
}
