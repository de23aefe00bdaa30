package dev.okra.codegen.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.codegen.fixture.Fixture;
import dev.okra.domain.logical.SchemaDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How objects of generated Python behave besides reading and writing. */
final class PythonObjectsTest {
  private static final SchemaDefinition SCHEMA =
      Fixture.schema(
          """
          type Account {
            userName: String!
            password: String! @sensitive @length(min: 8)
            tags: [String!]! @default(["a"])
            settings: JSON! @default({ a: [1] })
            level: Level! @default(LOW)
          }
          enum Level { LOW  HIGH @value("high!") }
          type Group { accounts: [Account!]!  limit: BigInt }
          """);
  private static final List<PythonStyle> ALL = List.of(PythonStyle.values());
  private static final List<PythonStyle> CLASSES =
      List.of(PythonStyle.DATACLASS, PythonStyle.PYDANTIC);

  @TempDir private Path folder;

  @Test
  void doNotShareDefaultsThatCanBeChanged() throws IOException {
    assertThat(
            run(
                CLASSES,
                """
                one = m.Account(user_name="x", password="open sesame")
                other = m.Account(user_name="x", password="open sesame")
                print(one == other, one.tags, one.settings, one.level is m.Level.LOW)
                one.tags.append("b")
                one.settings["a"].append(2)
                print(one == other, other.tags, other.settings)
                """))
        .isEqualTo(
            """
            True ['a'] {'a': [1]} True
            False ['a'] {'a': [1]}
            """
                .repeat(2));
  }

  @Test
  void copyTheJsonThatTheyAreReadFrom() throws IOException {
    assertThat(
            run(
                ALL,
                """
                text = '{"userName":"x","password":"open sesame","settings":{"a":[1]}}'
                read("Account", text)
                data = json.loads(text)
                from_dict = getattr(m, "account_from_dict", None) or m.Account.from_dict
                to_dict = getattr(m, "account_to_dict", None) or m.Account.to_dict
                value = from_dict(data)
                data["settings"]["a"].append(2)
                written = to_dict(value)
                written["settings"]["a"].append(3)
                print(to_dict(value)["settings"])
                """))
        .isEqualTo("{'a': [1]}\n".repeat(3));
  }

  @Test
  void printNothingSensitive() throws IOException {
    assertThat(
            run(
                CLASSES,
                """
                account = m.Account(user_name="x", password="open sesame")
                print("sesame" in f"{account} {account!r} {m.Group(accounts=[account])}")
                """))
        .isEqualTo("False\n".repeat(2));
    assertThat(
            run(
                ALL,
                """
                show(lambda: read("Account", '{"userName":"x","password":"sesame"}'))
                show(lambda: read("Group", '{"accounts":[{"userName":"x","password":1}]}'))
                """))
        .isEqualTo(
            """
            WireError: Account.password: a sensitive value is not of its type
            WireError: Group.accounts[0].password: a sensitive value is not of its type
            """
                .repeat(3));
  }

  @Test
  void dataClassesTakeKnownKeywordsOnly() throws IOException {
    assertThat(
            run(
                List.of(PythonStyle.DATACLASS),
                """
                show(lambda: m.Group([]))
                show(lambda: m.Group(acounts=[]))
                show(lambda: setattr(m.Group(accounts=[]), "acounts", 1))
                """))
        .contains("takes 1 positional argument")
        .contains("unexpected keyword argument 'acounts'")
        .contains("AttributeError: 'Group' object has no attribute 'acounts'");
  }

  /** By the methods that all models of Pydantic have, as web frameworks use them. */
  @Test
  void pydanticReadsAndWritesTheWireFormatByItself() throws IOException {
    assertThat(
            run(
                List.of(PythonStyle.PYDANTIC),
                """
                from pydantic import TypeAdapter, ValidationError

                text = '{"accounts":[{"userName":"x","password":"open sesame"}],"limit":"7"}'
                group = m.Group.model_validate_json(text)
                print(group.limit, group.accounts[0].user_name)
                print(group.model_dump_json())
                print(TypeAdapter(list[m.Group]).dump_json([group]).decode()[:30])
                print(m.Group.model_validate(json.loads(text)) == group)
                print(group.model_copy(update={"limit": None}).to_json()[-12:])


                def refused(action):
                    try:
                        print("took", action())
                    except ValidationError as error:
                        print(error.error_count(), "sesame" in str(error))


                refused(lambda: m.Group.model_validate_json(text.replace('"7"', "7")))
                refused(lambda: m.Group(accounts=[], limit="7"))
                refused(lambda: m.Account(userName="x", password="open sesame"))
                refused(lambda: m.Account(user_name=1, password="open sesame"))
                """))
        .isEqualTo(
            """
            7 x
            {"accounts":[{"userName":"x","password":"open sesame","tags":["a"],"settings":{"a":[1]},\
            "level":"LOW"}],"limit":"7"}
            [{"accounts":[{"userName":"x",
            True
            el":"LOW"}]}
            1 False
            1 False
            2 False
            1 False
            """);
  }

  private String run(List<PythonStyle> styles, String statements) throws IOException {
    return new PythonProgram(folder).run(SCHEMA, styles, Map.of(), statements);
  }
}
