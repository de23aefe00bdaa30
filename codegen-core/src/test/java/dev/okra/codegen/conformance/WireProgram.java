package dev.okra.codegen.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.okra.codegen.toolchain.Tool;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A program that reads and writes generated types. It reads NDJSON, objects with {@code type} and
 * {@code json}, from its standard input, and answers each with an object that has {@code written}
 * or {@code refused}, a text.
 *
 * @param title the name of the language and flavour
 * @param tool what to run
 * @param folder where to run it
 */
public record WireProgram(String title, Tool tool, Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The answers to questions, in their order.
   *
   * @throws AssertionError if the program fails, or answers another number of questions
   */
  public List<WireAnswer> answers(List<WireQuestion> questions) {
    String input = questions.stream().map(WireProgram::line).collect(Collectors.joining());
    Tool.Outcome outcome = tool.run(folder, input, List.of());
    if (outcome.status() != 0) {
      throw new AssertionError(title + " failed: " + outcome.output());
    }
    List<WireAnswer> answers = outcome.output().lines().map(this::answer).toList();
    if (answers.size() != questions.size()) {
      throw new AssertionError(
          title + " has " + answers.size() + " answers to " + questions.size() + " questions");
    }
    return answers;
  }

  private static String line(WireQuestion question) {
    try {
      return JSON.writeValueAsString(Map.of("type", question.type(), "json", question.json()))
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private WireAnswer answer(String line) {
    try {
      JsonNode answer = JSON.readTree(line);
      return answer.has("written")
          ? new WireAnswer(false, answer.required("written").textValue())
          : new WireAnswer(true, answer.required("refused").textValue());
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new AssertionError(title + " prints " + line, e);
    }
  }
}
