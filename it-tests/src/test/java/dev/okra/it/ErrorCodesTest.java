package dev.okra.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.okra.domain.diagnostic.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every code stands in docs/error-codes.md with its title, once. */
class ErrorCodesTest {
  private static final Pattern ROW = Pattern.compile("\\| `(OKRA-[A-Z][0-9]{3})` \\| (.+) \\|");

  private final List<ErrorCode> codes = codes();

  private static List<ErrorCode> codes() {
    List<ErrorCode> codes = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.okra")) {
      if (type.isEnum() && type.isAssignableTo(ErrorCode.class)) {
        for (Object constant : type.reflect().getEnumConstants()) {
          codes.add((ErrorCode) constant);
        }
      }
    }
    return codes;
  }

  @Test
  void noTwoErrorsShareACode() {
    assertThat(codes).hasSizeGreaterThan(100);
    assertThat(codes.stream().map(ErrorCode::id)).doesNotHaveDuplicates();
  }

  @Test
  void everyCodeIsDocumentedWithItsTitle() throws IOException {
    List<String> rows = new ArrayList<>();
    Matcher matcher = ROW.matcher(text());
    while (matcher.find()) {
      rows.add(matcher.group(1) + " " + matcher.group(2));
    }
    assertThat(rows)
        .contains(codes.stream().map(c -> c.id() + " " + c.title()).toArray(String[]::new));
    assertThat(rows.stream().map(r -> r.substring(0, 9))).doesNotHaveDuplicates();
  }

  @Test
  void nothingIsDocumentedThatDoesNotExist() throws IOException {
    Set<String> known = new TreeSet<>();
    codes.forEach(c -> known.add(c.id()));
    Matcher matcher = ROW.matcher(text());
    while (matcher.find()) {
      // Hazards have codes of their own kind, and each dialect a hundred of them.
      if (!matcher.group(1).startsWith("OKRA-H")) {
        assertThat(known).contains(matcher.group(1));
      }
    }
  }

  private static String text() throws IOException {
    return Files.readString(Path.of(System.getProperty("okra.checkout"), "docs/error-codes.md"));
  }
}
