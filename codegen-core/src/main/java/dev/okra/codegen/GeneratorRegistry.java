package dev.okra.codegen;

import dev.okra.domain.diagnostic.NearestName;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.CodeGenerator;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The generators at hand, by language. */
public final class GeneratorRegistry {
  private final SortedMap<String, CodeGenerator> byLanguage;

  private GeneratorRegistry(Iterable<CodeGenerator> generators) {
    SortedMap<String, CodeGenerator> found = new TreeMap<>();
    for (CodeGenerator generator : generators) {
      CodeGenerator other = found.put(generator.language(), generator);
      if (other != null) {
        throw new OkraException(
            CodegenErrorCode.INVALID_PLUGIN,
            "there are two generators for '"
                + generator.language()
                + "': "
                + other.getClass().getName()
                + " and "
                + generator.getClass().getName(),
            "take the plugin of one out of \"plugins\"");
      }
    }
    this.byLanguage = Collections.unmodifiableSortedMap(found);
  }

  /**
   * The generators that the class loader's {@code META-INF/services} entries name.
   *
   * @throws OkraException {@link CodegenErrorCode#INVALID_PLUGIN} where one of them cannot be made,
   *     or two are for one language
   */
  public static GeneratorRegistry load(ClassLoader loader) {
    try {
      return new GeneratorRegistry(ServiceLoader.load(CodeGenerator.class, loader));
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new OkraException(
          CodegenErrorCode.INVALID_PLUGIN,
          "a generator cannot be loaded: " + e.getMessage(),
          "build the plugin against this version of okra, and check its META-INF/services entry",
          e);
    }
  }

  /** The given generators. */
  public static GeneratorRegistry of(Collection<CodeGenerator> generators) {
    return new GeneratorRegistry(List.copyOf(generators));
  }

  /** From a language's id to its generator, in the order of the ids. */
  public Map<String, CodeGenerator> byLanguage() {
    return byLanguage;
  }

  /**
   * The generator of a language.
   *
   * @throws OkraException {@link CodegenErrorCode#UNKNOWN_LANGUAGE} where there is none
   */
  public CodeGenerator generator(String language) {
    CodeGenerator generator = byLanguage.get(language);
    if (generator != null) {
      return generator;
    }
    String nearest = NearestName.hint(language, byLanguage.keySet());
    throw new OkraException(
        CodegenErrorCode.UNKNOWN_LANGUAGE,
        "there is no generator for '" + language + "'",
        nearest != null ? nearest : "known languages: " + String.join(", ", byLanguage.keySet()));
  }
}
