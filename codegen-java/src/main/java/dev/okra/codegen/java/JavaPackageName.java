package dev.okra.codegen.java;

import dev.okra.codegen.CodegenErrorCode;
import dev.okra.codegen.GeneratorOptions;
import dev.okra.codegen.naming.ReservedWords;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.GeneratorOption;
import java.util.Set;

/** Checks the name of the package: identifiers with dots between them, none of them a keyword. */
final class JavaPackageName {
  private static final Set<String> KEYWORDS =
      ReservedWords.beside(JavaPackageName.class, "keywords.txt");
  private static final String EXPECTED = "a Java package name, such as com.example.models";

  private JavaPackageName() {}

  static String of(GeneratorOptions options, GeneratorOption option) {
    String name = options.matching(option, "[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*", EXPECTED);
    for (String part : name.split("\\.", -1)) {
      if (KEYWORDS.contains(part)) {
        throw new OkraException(
            CodegenErrorCode.INVALID_OPTION,
            "'" + part + "' is a keyword of Java, and so no part of a package's name",
            "it takes " + EXPECTED);
      }
    }
    return name;
  }
}
