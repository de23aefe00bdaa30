package dev.okra.testkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An edit of a schema that every dialect must follow, there and back.
 *
 * @param name what it is about
 * @param before the schema before
 * @param after the schema after
 */
record ContractCase(String name, String before, String after) {
  private static final String RESOURCE = "edits.okra.gql";

  /** Every case of the contract. */
  static List<ContractCase> all() {
    List<ContractCase> cases = new ArrayList<>();
    for (String part : resource(RESOURCE).split("\n?### ", -1)) {
      if (!part.isBlank()) {
        int line = part.indexOf('\n');
        int middle = part.indexOf("\n--- after\n");
        cases.add(
            new ContractCase(
                part.substring(0, line).strip(),
                part.substring(line + 1, middle),
                part.substring(middle + "\n--- after\n".length())));
      }
    }
    return cases;
  }

  /** A text that comes with the contract. */
  static String resource(String name) {
    try (InputStream stream = ContractCase.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the contract comes without " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
