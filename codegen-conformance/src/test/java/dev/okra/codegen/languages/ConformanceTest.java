package dev.okra.codegen.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.okra.codegen.conformance.RandomObjects;
import dev.okra.codegen.conformance.WireAnswer;
import dev.okra.codegen.conformance.WireCase;
import dev.okra.codegen.conformance.WireProgram;
import dev.okra.codegen.conformance.WireQuestion;
import dev.okra.codegen.fixture.Fixture;
import dev.okra.codegen.wire.WireObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** One program for each language and flavour, with the types of all fixtures; all must agree. */
final class ConformanceTest {
  /** How many random values of each fixture are read, and how many that cannot be. */
  private static final int VALID = 1000;

  private static final int SPOILED = 250;

  /** Fixed, so that what fails today fails tomorrow; another is as good. */
  private static final long SEED = Long.getLong("okra.random.seed", 20_261_121);

  private static final List<Fixture> FIXTURES =
      Fixture.all().stream().filter(f -> !f.wire().objects().isEmpty()).toList();

  private static final Outcomes OUTCOMES = new Outcomes(FIXTURES);

  @TempDir private static Path folder;

  private static List<WireProgram> programs = List.of();

  @BeforeAll
  static void buildPrograms() throws IOException {
    programs = Drivers.build(FIXTURES, folder);
  }

  @TestFactory
  Stream<DynamicTest> answersEveryCaseAsListed() {
    return programs.stream()
        .map(
            program ->
                dynamicTest(
                    program.title(), () -> assertThat(WireCase.mistakes(program)).isEmpty()));
  }

  @Test
  void readsRandomValuesAndWritesThemAllAlike() {
    Answers answers = ask(questions(VALID, RandomObjects::valid));
    assertThat(answers.disagreements()).isEmpty();
    assertThat(answers.refused()).isEmpty();
  }

  @Test
  void refusesRandomValuesForTheSamePlace() {
    List<WireQuestion> questions = questions(SPOILED, RandomObjects::spoiled);
    Answers answers = ask(questions);
    assertThat(answers.disagreements()).isEmpty();
    assertThat(answers.refused()).isEqualTo(questions);
  }

  /** From Go to TypeScript, Python, Java and back to Go, where it is what it was. */
  @Test
  void passesValuesAroundUnchanged() {
    List<WireQuestion> questions =
        Stream.concat(
                WireCase.all().stream().filter(c -> !c.refuses()).map(WireCase::question),
                questions(VALID / 10, RandomObjects::valid).stream())
            .toList();
    List<WireQuestion> first = again(named("Go"), questions);
    List<WireQuestion> passed = first;
    for (String language : List.of("TypeScript as esm", "Python as dataclass")) {
      passed = again(named(language), passed);
    }
    passed = again(named("Go"), again(named("Java with jackson 2"), passed));
    assertThat(passed.stream().map(OUTCOMES::written))
        .containsExactlyElementsOf(first.stream().map(OUTCOMES::written).toList());
  }

  private static Answers ask(List<WireQuestion> questions) {
    return Answers.of(programs, questions, OUTCOMES);
  }

  /** So many questions about each fixture, about its types in turn. */
  private static List<WireQuestion> questions(int size, Value value) {
    List<WireQuestion> questions = new ArrayList<>();
    for (Fixture fixture : FIXTURES) {
      RandomObjects random = new RandomObjects(fixture.wire(), SEED);
      List<Map.Entry<String, WireObject>> types =
          List.copyOf(WireQuestion.types(fixture).entrySet());
      for (int i = 0; i < size; i++) {
        Map.Entry<String, WireObject> type = types.get(i % types.size());
        questions.add(new WireQuestion(type.getKey(), value.of(random, type.getValue())));
      }
    }
    return questions;
  }

  private static WireProgram named(String title) {
    return programs.stream().filter(p -> p.title().equals(title)).findFirst().orElseThrow();
  }

  /** What a program writes of what it reads, as questions for the next. */
  private static List<WireQuestion> again(WireProgram program, List<WireQuestion> questions) {
    List<WireAnswer> answers = program.answers(questions);
    assertThat(answers).noneMatch(WireAnswer::refused);
    return IntStream.range(0, questions.size())
        .mapToObj(i -> new WireQuestion(questions.get(i).type(), answers.get(i).text()))
        .toList();
  }

  /** A way to make JSON of a type. */
  private interface Value {
    String of(RandomObjects random, WireObject type);
  }
}
