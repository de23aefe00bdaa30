package dev.okra.codegen.template;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.MustacheResolver;
import dev.okra.codegen.CodegenErrorCode;
import dev.okra.domain.diagnostic.OkraException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The templates of one generator: Mustache files in the folder {@code templates} beside a class.
 * They are filled from records, whose components are the names that a template may use; names are
 * looked up from the innermost section outwards. Nothing is escaped. A name that no record has, and
 * a value that is null outside a section, are errors.
 *
 * <p>A line that holds nothing but the tag of a section or a partial leaves no line behind. The
 * line end after an opening tag is dropped even where other text stands before the tag, so a tag
 * within a line must be closed on it.
 */
public final class Templates {
  private final Class<?> owner;
  private final List<String> names;
  private final DefaultMustacheFactory factory;

  private Templates(Class<?> owner, List<String> names, Map<String, String> replacements) {
    this.owner = owner;
    this.names = names;
    this.factory =
        new Unescaped(
            name -> {
              String replacement = replacements.get(name);
              String text = replacement != null ? replacement : TemplateResource.text(owner, name);
              return text == null ? null : TemplateResource.prepared(text);
            });
  }

  /**
   * The templates beside the given class, each compiled when it is first used.
   *
   * @param names those that there are, without {@code .mustache}
   */
  public static Templates beside(Class<?> owner, String... names) {
    return new Templates(owner, List.of(names), Map.of());
  }

  /** The same with other texts for some names. */
  public Templates with(Map<String, String> replacements) {
    return new Templates(owner, names, Map.copyOf(replacements));
  }

  /** From name to text, the templates beside the class, in the order in which they were named. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : names) {
      String text = TemplateResource.text(owner, name);
      if (text == null) {
        throw new IllegalStateException("no template " + name + " beside " + owner.getName());
      }
      texts.put(name, text);
    }
    return texts;
  }

  /**
   * The text of a template filled from a record; lines end with LF. Threads may share this object.
   *
   * @param name the file's name without {@code .mustache}
   * @param view a record
   * @throws OkraException {@link CodegenErrorCode#INVALID_TEMPLATE} where the template uses a name
   *     that the record does not have, or is no template at all
   */
  public String render(String name, Record view) {
    StringWriter text = new StringWriter();
    try {
      Mustache template = factory.compile(name);
      template.execute(text, view);
    } catch (MustacheException e) {
      throw new OkraException(
          CodegenErrorCode.INVALID_TEMPLATE,
          "the template '" + name + "' cannot be filled: " + rootMessage(e),
          "a template may use the components of its record, and those of the records around it",
          e);
    }
    return text.toString();
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  private static final class Unescaped extends DefaultMustacheFactory {
    Unescaped(MustacheResolver resolver) {
      super(resolver);
      setObjectHandler(new RecordHandler());
    }

    @Override
    public void encode(String value, Writer writer) {
      try {
        writer.write(value);
      } catch (IOException e) {
        throw new MustacheException(e);
      }
    }

    /**
     * A partial is named as a template is; the library would add the extension of the outer one.
     */
    @Override
    public String resolvePartialPath(String folder, String name, String extension) {
      return name;
    }
  }
}
