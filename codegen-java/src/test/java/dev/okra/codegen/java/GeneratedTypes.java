package dev.okra.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.okra.codegen.fixture.Fixture;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The types that were generated for a fixture, compiled and loaded. */
final class GeneratedTypes implements AutoCloseable {
  private final URLClassLoader loader;

  private GeneratedTypes(URLClassLoader loader) {
    this.loader = loader;
  }

  static GeneratedTypes of(String fixture, Path folder, Map<String, String> options)
      throws IOException {
    Compilation compilation =
        Compilation.of(
            new JavaGenerator().generate(Fixture.named(fixture).schema(), options), folder);
    assertThat(compilation.messages()).isEmpty();
    return new GeneratedTypes(compilation.load());
  }

  Class<?> named(String name) {
    try {
      return loader.loadClass("okra.models." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A value made by the constructor of a record. */
  Object make(String type, @Nullable Object... components) {
    return Objects.requireNonNull(
        invoke(named(type).getDeclaredConstructors()[0], null, components));
  }

  /** A value that is read; quotes in the JSON are single ones, as in all methods here. */
  Object read(String type, String json) {
    Object map = Objects.requireNonNull(JsonLibrary.JACKSON_2.read(quoted(json), Map.class));
    return fromJson(named(type), (Map<?, ?>) map);
  }

  /** What is written of a value. */
  String json(Object value) {
    return JsonLibrary.JACKSON_2.write(toJson(value)).replace('"', '\'');
  }

  /** What is written of what was read. */
  String again(String type, String json) {
    return json(read(type, json));
  }

  /** Why something is not read. */
  String refusal(String type, String json) {
    Throwable refusal = catchThrowable(() -> read(type, json));
    assertThat(refusal).isInstanceOf(IllegalArgumentException.class);
    return String.valueOf(refusal.getMessage());
  }

  /** What an accessor returns. */
  Object part(Object value, String component) {
    return Objects.requireNonNull(call(value.getClass(), component, value));
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }

  static Object fromJson(Class<?> type, Map<?, ?> json) {
    return Objects.requireNonNull(call(type, "fromJson", null, json));
  }

  static Object toJson(Object value) {
    return Objects.requireNonNull(call(value.getClass(), "toJson", value));
  }

  private static @Nullable Object call(
      Class<?> type, String method, @Nullable Object target, @Nullable Object... arguments) {
    Class<?>[] parameters = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {Map.class};
    try {
      return invoke(type.getMethod(method, parameters), target, arguments);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static @Nullable Object invoke(
      Executable executable, @Nullable Object target, @Nullable Object... arguments) {
    try {
      return executable instanceof java.lang.reflect.Method method
          ? method.invoke(target, arguments)
          : ((java.lang.reflect.Constructor<?>) executable).newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
