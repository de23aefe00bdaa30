package dev.okra.codegen.languages;

import dev.okra.codegen.conformance.WireProgram;
import dev.okra.codegen.conformance.WireQuestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What programs answer to the same questions.
 *
 * @param questions what all of them are asked
 * @param programs the programs, in the order of {@code outcomes}
 * @param outcomes for each program, the outcome of each question with floats in one form
 */
record Answers(
    List<WireQuestion> questions, List<WireProgram> programs, List<List<String>> outcomes) {

  /** Asks programs. */
  static Answers of(List<WireProgram> programs, List<WireQuestion> questions, Outcomes outcomes) {
    return new Answers(
        questions,
        programs,
        programs.stream().map(program -> outcomes.of(program, questions)).toList());
  }

  /** A line for each question that not all programs answer alike, with what each answers. */
  List<String> disagreements() {
    List<String> lines = new ArrayList<>();
    for (int question = 0; question < questions.size(); question++) {
      Map<String, List<String>> groups = new HashMap<>();
      for (int program = 0; program < programs.size(); program++) {
        groups
            .computeIfAbsent(outcomes.get(program).get(question), outcome -> new ArrayList<>())
            .add(programs.get(program).title());
      }
      if (groups.size() > 1) {
        lines.add(questions.get(question) + ": " + groups);
      }
    }
    return lines;
  }

  /** The questions that some program refuses. */
  List<WireQuestion> refused() {
    return IntStream.range(0, questions.size())
        .filter(i -> outcomes.stream().anyMatch(outcome -> outcome.get(i).startsWith("refused")))
        .mapToObj(questions::get)
        .toList();
  }
}
