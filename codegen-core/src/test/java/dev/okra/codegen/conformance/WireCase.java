package dev.okra.codegen.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.okra.codegen.fixture.Fixture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One rule of the wire format: a case of {@code wire-cases.json}, which lists by type of the
 * fixture {@code wire} what is read, and what is then written or else the place for which it is
 * refused.
 *
 * @param question what is read
 * @param outcome what {@link WireAnswer#outcome} must be
 */
public record WireCase(WireQuestion question, String outcome) {
  private static final String RESOURCE = "/wire/wire-cases.json";

  /** The fixture with the types of all cases. */
  public static final Fixture FIXTURE = Fixture.named("wire");

  /** Every case, in the order of the file. */
  public static List<WireCase> all() {
    try (InputStream stream = WireCase.class.getResourceAsStream(RESOURCE)) {
      List<WireCase> cases = new ArrayList<>();
      for (Map.Entry<String, JsonNode> type : new ObjectMapper().readTree(stream).properties()) {
        String key = WireQuestion.keys(FIXTURE, type.getKey()).get(0);
        type.getValue().forEach(node -> cases.add(of(key, node)));
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WireCase of(String type, JsonNode node) {
    String outcome =
        node.has("written")
            ? node.required("written").textValue()
            : WireAnswer.refusedAt(node.required("refused").textValue());
    return new WireCase(new WireQuestion(type, node.required("read").textValue()), outcome);
  }

  /** Whether this must not be read. */
  public boolean refuses() {
    return outcome.startsWith("refused");
  }

  /**
   * What a program gets wrong: a line for each case that it does not answer as it is listed, and
   * one for each case that it may answer in another way but does not. None where it conforms.
   */
  public static List<String> mistakes(WireProgram program) {
    List<WireCase> cases = all();
    List<WireAnswer> answers = program.answers(cases.stream().map(WireCase::question).toList());
    Set<WireQuestion> skips = WireSkips.of(program);
    List<String> mistakes = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      WireCase listed = cases.get(i);
      boolean conforms = answers.get(i).outcome().equals(listed.outcome());
      if (conforms == skips.contains(listed.question())) {
        String skipped = conforms ? ", though it is skipped" : "";
        mistakes.add(listed + " is answered with " + answers.get(i) + skipped);
      }
    }
    return mistakes;
  }
}
