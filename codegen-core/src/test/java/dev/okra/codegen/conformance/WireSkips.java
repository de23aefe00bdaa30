package dev.okra.codegen.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cases that a program may answer in another way, because a library that it was asked to use
 * stands before the generated code: {@code wire-skips.json}, which says why. The list is exact: a
 * case on it that is answered as all programs answer it is a mistake as well.
 */
final class WireSkips {
  private static final Map<String, Set<WireQuestion>> BY_PROGRAM = read();

  private WireSkips() {}

  /** What the program with a title may answer in another way. */
  static Set<WireQuestion> of(WireProgram program) {
    return BY_PROGRAM.getOrDefault(program.title(), Set.of());
  }

  /** What any program may answer in another way. */
  static Set<WireQuestion> all() {
    return BY_PROGRAM.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  private static Map<String, Set<WireQuestion>> read() {
    Map<String, Set<WireQuestion>> skips = new HashMap<>();
    try (InputStream stream = WireSkips.class.getResourceAsStream("/wire/wire-skips.json")) {
      for (JsonNode group : new ObjectMapper().readTree(stream)) {
        for (JsonNode program : group.required("programs")) {
          Set<WireQuestion> cases =
              skips.computeIfAbsent(program.textValue(), title -> new HashSet<>());
          group.required("cases").forEach(node -> cases.add(question(node)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return skips;
  }

  private static WireQuestion question(JsonNode node) {
    String key = WireQuestion.keys(WireCase.FIXTURE, node.required("type").textValue()).get(0);
    return new WireQuestion(key, node.required("read").textValue());
  }
}
