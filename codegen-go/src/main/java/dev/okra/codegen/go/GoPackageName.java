package dev.okra.codegen.go;

import dev.okra.codegen.CodegenErrorCode;
import dev.okra.codegen.GeneratorOptions;
import dev.okra.codegen.naming.ReservedWords;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.GeneratorOption;
import java.util.Set;

/** Checks the name of the package: an identifier, as Go's packages are named, and no keyword. */
final class GoPackageName {
  private static final Set<String> KEYWORDS =
      ReservedWords.beside(GoPackageName.class, "keywords.txt");

  private GoPackageName() {}

  static String of(GeneratorOptions options, GeneratorOption option) {
    String name = options.matching(option, "[a-z][a-z0-9_]*", "a Go package name, such as models");
    if (KEYWORDS.contains(name)) {
      throw new OkraException(
          CodegenErrorCode.INVALID_OPTION,
          "'" + name + "' is a keyword of Go, and so no name for a package",
          "it takes a Go package name, such as models");
    }
    return name;
  }
}
