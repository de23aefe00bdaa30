package dev.okra.codegen.languages;

import dev.okra.codegen.conformance.FloatForm;
import dev.okra.codegen.conformance.WireAnswer;
import dev.okra.codegen.conformance.WireProgram;
import dev.okra.codegen.conformance.WireQuestion;
import dev.okra.codegen.fixture.Fixture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Brings answers about the types of fixtures into a form in which equal ones are the same text. */
final class Outcomes {
  private final Map<String, UnaryOperator<String>> forms = new HashMap<>();

  Outcomes(List<Fixture> fixtures) {
    for (Fixture fixture : fixtures) {
      FloatForm form = new FloatForm(fixture.wire());
      WireQuestion.types(fixture)
          .forEach((type, object) -> forms.put(type, json -> form.of(json, object)));
    }
  }

  /** The outcomes of questions to a program, in their order. */
  List<String> of(WireProgram program, List<WireQuestion> questions) {
    List<WireAnswer> answers = program.answers(questions);
    return IntStream.range(0, questions.size())
        .mapToObj(i -> of(questions.get(i).type(), answers.get(i)))
        .toList();
  }

  private String of(String type, WireAnswer answer) {
    return answer.refused() ? answer.outcome() : written(new WireQuestion(type, answer.text()));
  }

  /** What was written of a type. */
  String written(WireQuestion value) {
    return Objects.requireNonNull(forms.get(value.type())).apply(value.json());
  }
}
