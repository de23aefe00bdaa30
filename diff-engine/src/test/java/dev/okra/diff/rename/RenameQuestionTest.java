package dev.okra.diff.rename;

import static dev.okra.diff.Schemas.number;
import static dev.okra.diff.Schemas.schema;
import static dev.okra.diff.Schemas.table;
import static dev.okra.diff.Schemas.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.diff.DiffEngine;
import dev.okra.diff.DiffErrorCode;
import dev.okra.diff.DiffOptions;
import dev.okra.diff.DiffResult;
import dev.okra.diff.RenameQuestion;
import dev.okra.diff.arbitrary.SchemaTraits;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.ObjectName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RenameQuestionTest {

  @Test
  void asksAboutATableThatGoesWhereOneOfTheSameShapeComes() {
    List<RenameQuestion> questions =
        questions(schema(table("users", "email", "name")), schema(table("people", "email", "age")));
    assertThat(questions)
        .containsExactly(
            new RenameQuestion(
                RenameQuestion.Kind.TABLE,
                "users",
                "people",
                "table 'users' is now called 'people' and keeps its rows",
                "table 'users' is dropped with its rows, and 'people' is new"));
  }

  @Test
  void doesNotAskAboutTablesThatShareHalfOfTheirColumns() {
    assertThat(questions(schema(table("users", "email")), schema(table("people", "age"))))
        .isEmpty();
  }

  @Test
  void asksAboutTheNearestColumnOfTheSameType() {
    assertThat(
            flags(
                schema(table("users", "name", "bio")),
                schema(table("users", "full_name", "age_text"))))
        .containsExactly("users.name=users.full_name", "users.bio=users.age_text");
  }

  @Test
  void doesNotAskAboutAColumnOfAnotherTypeOrThatIsRequired() {
    assertThat(flags(schema(table("users", "name")), schema(with(table("users"), number("age")))))
        .isEmpty();
    assertThat(
            flags(
                schema(with(table("users"), number("size"))),
                schema(with(table("users"), number("age").withNullable(false)))))
        .isEmpty();
  }

  @Test
  void asksAboutAnEnumTypeWithTheSameValues() {
    assertThat(flags(enums("role", "A", "B"), enums("rank", "A", "B")))
        .containsExactly("role=rank");
  }

  @Test
  void asksAboutAValueAtTheSamePlace() {
    assertThat(flags(enums("role", "A", "GUEST"), enums("role", "A", "VISITOR")))
        .containsExactly("role.GUEST=role.VISITOR");
    assertThat(flags(enums("role", "A", "GUEST"), enums("role", "A", "GUEST", "C"))).isEmpty();
    assertThat(flags(enums("role", "A", "B"), enums("role", "B", "A"))).isEmpty();
  }

  @Test
  void asksAboutValuesInAColumnWhereThereAreNoEnumTypes() {
    DatabaseSchema current =
        schema(table("users", "role").withChecks(List.of(Check.of(null, "role IN ('A', 'B')"))));
    DatabaseSchema desired =
        schema(table("users", "role").withChecks(List.of(Check.of(null, "role IN ('A', 'C')"))));
    assertThat(result(SchemaTraits.rebuilding(), current, desired, List.of()).questions())
        .extracting(RenameQuestion::flag)
        .containsExactly("users.role.B=users.role.C");
    assertThat(
            result(
                    SchemaTraits.rebuilding(),
                    current,
                    desired,
                    List.of("users.role.B=users.role.C"))
                .questions())
        .isEmpty();
  }

  @Test
  void answerMakesTheQuestionGo() {
    DatabaseSchema current = schema(table("users", "name"));
    DatabaseSchema desired = schema(table("users", "full_name"));
    String flag = flags(current, desired).get(0);
    DiffResult result = result(SchemaTraits.inPlace(), current, desired, List.of(flag));
    assertThat(result.questions()).isEmpty();
    assertThat(result.plan().hazards()).isEmpty();
  }

  @Test
  void noneMakesAllQuestionsGoAndLeavesTheLossToConsent() {
    DatabaseSchema current = schema(table("users", "name"));
    DatabaseSchema desired = schema(table("users", "full_name"));
    DiffResult result = result(SchemaTraits.inPlace(), current, desired, List.of("none"));
    assertThat(result.questions()).isEmpty();
    assertThat(result.plan().hazards()).extracting(h -> h.code()).containsExactly("OKRA-H002");
  }

  @Test
  void refusedQuestionIsNotAskedAgain() {
    DiffOptions options = DiffOptions.EVERYTHING.withRefused(Set.of("users.name=users.full_name"));
    DiffResult result =
        new DiffEngine(SchemaTraits.inPlace().capabilities())
            .diff(
                schema(table("users", "name")),
                schema(table("users", "full_name")),
                Renames.NONE,
                options);
    assertThat(result.questions()).isEmpty();
  }

  @Test
  void flagWithQuotedPartsReadsBackAsTheQuestion() {
    DatabaseSchema current = schema(table("odd.name", "a=b"));
    DatabaseSchema desired = schema(table("odd.name", "say \"c\""));
    String flag = flags(current, desired).get(0);
    assertThat(flag).isEqualTo("\"odd.name\".\"a=b\"=\"odd.name\".\"say \"\"c\"\"\"");
    assertThat(result(SchemaTraits.inPlace(), current, desired, List.of(flag)).questions())
        .isEmpty();
  }

  @Test
  void flagThatIsNoRenameSaysHowToWriteOne() {
    for (String flag : List.of("users", "=users", "a=", "a=b=c", "a..b=c", "\"a=b", "a\"b=c")) {
      assertThatThrownBy(() -> RenameFlags.parse(List.of(flag)))
          .as(flag)
          .isInstanceOfSatisfying(
              OkraException.class,
              e -> {
                assertThat(e.code()).isEqualTo(DiffErrorCode.RENAME_UNREADABLE);
                assertThat(e.hint().orElseThrow()).contains("users=people");
              });
    }
  }

  @Test
  void flagThatFitsNothingNamesTheNearestTable() {
    assertThatThrownBy(
            () ->
                RenameFlags.parse(List.of("userz.name=userz.full_name"))
                    .resolve(schema(table("users", "name")), schema(table("users", "full_name"))))
        .isInstanceOfSatisfying(
            OkraException.class,
            e -> {
              assertThat(e.code()).isEqualTo(DiffErrorCode.RENAME_FITS_NOTHING);
              assertThat(e.hint()).contains("did you mean 'users'?");
            });
  }

  private static DatabaseSchema enums(String name, String... values) {
    return DatabaseSchema.EMPTY.withEnums(
        List.of(new EnumType(ObjectName.of(name), List.of(values), null)));
  }

  private static List<String> flags(DatabaseSchema current, DatabaseSchema desired) {
    return questions(current, desired).stream().map(RenameQuestion::flag).toList();
  }

  private static List<RenameQuestion> questions(DatabaseSchema current, DatabaseSchema desired) {
    return result(SchemaTraits.inPlace(), current, desired, List.of()).questions();
  }

  private static DiffResult result(
      SchemaTraits traits, DatabaseSchema current, DatabaseSchema desired, List<String> given) {
    RenameFlags flags = RenameFlags.parse(given);
    return new DiffEngine(traits.capabilities())
        .diff(
            current,
            desired,
            flags.resolve(current, desired),
            DiffOptions.EVERYTHING.withQuestions(!flags.nothingElse()));
  }
}
