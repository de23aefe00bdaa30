package dev.okra.codegen.template;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.ValueCode;
import com.github.mustachejava.reflect.AbstractObjectHandler;
import com.github.mustachejava.util.Wrapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks names up among the components of records, and in nothing else. */
final class RecordHandler extends AbstractObjectHandler {
  private final ClassValue<Map<String, Method>> accessors =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return accessorsOf(type);
        }
      };

  @Override
  @SuppressWarnings("NullAway") // The library is not annotated; a section may be filled with null.
  public Binding createBinding(String name, TemplateContext context, Code code) {
    boolean printed = code instanceof ValueCode;
    return scopes -> {
      Object value = valueOf(name, scopes);
      if (printed && value == null) {
        throw new MustacheException("'" + name + "' is missing but printed, in " + context);
      }
      return value;
    };
  }

  @Override
  @SuppressWarnings("NullAway") // As above.
  public Wrapper find(String name, List<Object> scopes) {
    return current -> valueOf(name, current);
  }

  private @Nullable Object valueOf(String name, List<Object> scopes) {
    for (int i = scopes.size() - 1; i >= 0; i--) {
      Object scope = scopes.get(i);
      if (scope == null) {
        continue;
      }
      Method accessor = accessors.get(scope.getClass()).get(name);
      if (accessor != null) {
        return read(accessor, scope);
      }
    }
    throw new MustacheException("unknown name '" + name + "'");
  }

  private @Nullable Object read(Method accessor, Object scope) {
    try {
      return coerce(accessor.invoke(scope));
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new MustacheException("cannot read '" + accessor.getName() + "'", e);
    }
  }

  private static Map<String, Method> accessorsOf(Class<?> type) {
    Map<String, Method> found = new HashMap<>();
    if (!type.isRecord()) {
      return found;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      Method accessor = component.getAccessor();
      // View records are package-private, and so not open to other packages by themselves.
      accessor.setAccessible(true);
      found.put(component.getName(), accessor);
    }
    return found;
  }
}
