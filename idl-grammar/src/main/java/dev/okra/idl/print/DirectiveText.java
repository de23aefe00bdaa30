package dev.okra.idl.print;

import dev.okra.domain.logical.DialectText;
import dev.okra.domain.logical.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A directive as text, put together argument by argument. */
final class DirectiveText {
  private final StringBuilder text;
  private boolean open;

  DirectiveText(String name) {
    text = new StringBuilder("@").append(name);
  }

  /** An argument without a name. */
  DirectiveText bare(String value) {
    text.append(open ? ", " : "(").append(value);
    open = true;
    return this;
  }

  private DirectiveText argument(String name, String value) {
    return bare(name + ": " + value);
  }

  /** A string; nothing where there is none. */
  DirectiveText text(String name, @Nullable String value) {
    return value == null ? this : argument(name, ValueText.sql(value));
  }

  /** A word or number; nothing where there is none. */
  DirectiveText word(String name, @Nullable Object value) {
    return value == null ? this : argument(name, value.toString());
  }

  /** Names of fields; nothing where there are none. */
  DirectiveText names(String name, List<String> names) {
    return names.isEmpty() ? this : argument(name, "[" + String.join(", ", names) + "]");
  }

  /** Texts; at least one. */
  DirectiveText texts(String name, List<String> texts) {
    List<Value> values = texts.stream().<Value>map(Value.StringValue::new).toList();
    return argument(name, ValueText.of(new Value.ListValue(values)));
  }

  /** Texts for all dialects and for single ones. */
  DirectiveText dialects(String name, DialectText texts) {
    for (Map.Entry<String, String> entry : texts.byDialect().entrySet()) {
      boolean any = entry.getKey().equals(DialectText.ANY);
      text(any ? name : entry.getKey(), entry.getValue());
    }
    return this;
  }

  /** Whether it has no arguments. */
  boolean isEmpty() {
    return !open;
  }

  @Override
  public String toString() {
    return open ? text + ")" : text.toString();
  }
}
