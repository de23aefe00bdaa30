package dev.okra.codegen.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.codegen.conformance.WireCase;
import dev.okra.codegen.conformance.WireProgram;
import dev.okra.codegen.fixture.Fixture;
import dev.okra.domain.logical.SchemaDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What generated Python reads and writes, seen from a program that uses it. */
final class PythonWireTest {
  private static final List<PythonStyle> ALL = List.of(PythonStyle.values());
  private static final List<PythonStyle> CLASSES =
      List.of(PythonStyle.DATACLASS, PythonStyle.PYDANTIC);

  private static final SchemaDefinition WIRE = Fixture.named("wire").schema();

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void readsAndWritesTheWireFormat(PythonDriver driver) throws IOException {
    WireProgram program = driver.build(driver.generator(), List.of(WireCase.FIXTURE), folder);
    assertThat(WireCase.mistakes(program)).isEmpty();
  }

  @Test
  void saysWhereWhatIsReadIsWrong() throws IOException {
    assertThat(
            run(
                ALL,
                Map.of("unknown", "reject"),
                """
                show(lambda: read("OfNestedList", '{"v":[{"x":1},{"x":"1"}]}'))
                show(lambda: read("OfLinks", '{"v":1,"next":{"v":2,"next":{}}}'))
                show(lambda: read("OfDefault", '{"v":null}'))
                show(lambda: read("OfInt", '{"v":1,"w":2}'))
                show(lambda: read("OfInt", "[]"))
                show(lambda: read("OfEnum", '{"v":"BLUE"}'))
                show(lambda: read("OfShort", '{"v":"x"}'))
                show(lambda: read("OfDateTime", '{"v":"2024-02-30T00:00:00Z"}'))
                show(lambda: read("OfInt", '{"v":NaN}'))
                """))
        .isEqualTo(
            """
            WireError: OfNestedList.v[1].x: expected a number, found a string
            WireError: OfLinks.next.next.v: is missing
            WireError: OfDefault.v: expected a number, found null
            WireError: OfInt.w: unknown key
            WireError: OfInt: expected an object, found an array
            WireError: OfEnum.v: "BLUE" is not a Colour
            WireError: OfShort.v: "x" is not a text of 2 to 4 characters
            WireError: OfDateTime.v: "2024-02-30T00:00:00Z" is not a date and time with an offset
            WireError: no JSON: NaN is no number
            """
                .repeat(ALL.size()));
  }

  @Test
  void readsNothingThatIsNestedTooDeeply() throws IOException {
    assertThat(
            run(
                ALL,
                Map.of(),
                """
                def refused(name, text):
                    try:
                        read(name, text)
                    except m.WireError as error:
                        print(str(error).endswith("is nested too deeply"))

                refused("OfLinks", '{"v":1,"next":' * 5000 + "null" + "}" * 5000)
                refused("OfJson", '{"v":' + "[" * 900 + "]" * 900 + "}")
                """))
        .isEqualTo("True\nTrue\n".repeat(ALL.size()));
  }

  /** Neither a wrong value nor a value of a wrong type reaches the wire. */
  @Test
  void dataClassesRefuseToWriteWhatIsNotOfTheWireFormat() throws IOException {
    assertThat(
            run(
                List.of(PythonStyle.DATACLASS),
                Map.of(),
                """
                show(lambda: m.OfFloat(v=float("inf")).to_json())
                show(lambda: m.OfDecimal(v=Decimal("NaN")).to_json())
                show(lambda: m.OfDecimal(v=1.5).to_json())
                show(lambda: m.OfString(v="\\ud800").to_json())
                show(lambda: m.OfShort(v="x").to_json())
                show(lambda: m.OfInt(v=2**31).to_json())
                show(lambda: m.OfInt(v=True).to_json())
                show(lambda: m.OfBigInt(v=-(2**63) - 1).to_json())
                show(lambda: m.OfEnum(v="RED").to_json())
                show(lambda: m.OfDateTime(v=dt.datetime(2024, 1, 1)).to_json())
                show(lambda: m.OfDate(v=dt.datetime(2024, 1, 1)).to_json())
                show(lambda: m.OfTime(v=dt.time(1, 2, tzinfo=dt.UTC)).to_json())
                show(lambda: m.OfNestedList(v=[m.Point(x=1), m.Point(x="1")]).to_json())
                show(lambda: m.OfNested(v={"x": 1}).to_json())
                show(lambda: m.OfList(v=(1, 2)).to_json())
                show(lambda: m.OfId(v=None).to_json())
                show(lambda: m.ThingUpdateInput(name=None).to_json())
                """))
        .isEqualTo(
            """
            WireError: OfFloat.v: inf is not finite
            WireError: OfDecimal.v: NaN is not finite
            WireError: OfDecimal.v: expected a Decimal, found a number
            WireError: OfString.v: a text is not Unicode
            WireError: OfShort.v: "x" is not a text of 2 to 4 characters
            WireError: OfInt.v: 2147483648 is not a 32-bit number
            WireError: OfInt.v: expected an int, found a boolean
            WireError: OfBigInt.v: -9223372036854775809 is not a 64-bit number
            WireError: OfEnum.v: expected a Colour, found a string
            WireError: OfDateTime.v: a datetime has no time zone
            WireError: OfDate.v: expected a date, found a datetime
            WireError: OfTime.v: a time of day has no time zone
            WireError: OfNestedList.v[1].x: expected a number, found a string
            WireError: OfNested.v: expected a Point, found an object
            WireError: OfList.v: expected an array, found a tuple
            WireError: OfId.v: expected a string, found null
            WireError: ThingUpdateInput.name: expected a string, found null
            """);
  }

  @Test
  void writesNullWhereTheConfigurationAsksForIt() throws IOException {
    assertThat(
            run(
                ALL,
                Map.of("nulls", "explicit"),
                """
                def again(name, text):
                    return write(name, read(name, text))

                show(lambda: again("OfOptional", "{}"))
                show(lambda: again("OfSeveral", '{"a":1}'))
                show(lambda: again("ThingCreateInput", '{"name":"n"}'))
                show(lambda: again("ThingUpdateInput", '{"hint":null}'))
                """))
        .isEqualTo(
            """
            {"v":null}
            {"b":null,"a":1,"c":[],"d":null}
            {"name":"n","note":null}
            {"hint":null}
            """
                .repeat(ALL.size()));
  }

  @Test
  void tellsWhatIsOmittedFromWhatIsNull() throws IOException {
    assertThat(
            run(
                CLASSES,
                Map.of(),
                """
                update = read("ThingUpdateInput", '{"note":null,"name":"n"}')
                print([update.note, update.hint, update.name, update.rank is m.UNSET])
                update.note = m.UNSET
                update.hint = None
                print(update.to_json())
                print(m.ThingUpdateInput().to_json())
                """))
        .isEqualTo(
            """
            [None, UNSET, 'n', True]
            {"name":"n","hint":null}
            {}
            """
                .repeat(CLASSES.size()));
  }

  @Test
  void typedDictionariesLeaveOutWhatIsOmitted() throws IOException {
    assertThat(
            run(
                List.of(PythonStyle.TYPEDDICT),
                Map.of(),
                """
                print(m.thing_update_input_from_json('{"note":null,"name":"n"}'))
                print(m.thing_update_input_to_json({"hint": None}))
                print(m.of_optional_from_json("{}"), m.of_optional_to_json({}))
                show(lambda: m.of_int_to_json({}))
                """))
        .isEqualTo(
            """
            {'name': 'n', 'note': None}
            {"hint":null}
            {'v': None} {}
            WireError: OfInt.v: is missing
            """);
  }

  /** What the table of the wire format names for Python. */
  @Test
  void readsValuesOfPythonsOwnTypes() throws IOException {
    assertThat(
            run(
                List.of(PythonStyle.DATACLASS),
                Map.of(),
                """
                def part(name, value):
                    print(repr(read(name, json.dumps({"v": value})).v))

                part("OfUuid", "0B5A1D1C-7C1B-4E0F-9A59-3F5F0A4E7A10")
                part("OfBigInt", "9007199254740993")
                part("OfDecimal", "12.50")
                part("OfFloat", 3)
                part("OfDateTime", "2024-03-01T01:00:00.1239+02:30")
                part("OfDate", "2024-02-29")
                part("OfTime", "12:34:56.7899")
                part("OfBytes", "AP/+")
                part("OfEnum", "RED")
                part("OfOpenEnum", "BUG")
                part("OfOpenEnum", "later")
                """))
        .isEqualTo(
            """
            UUID('0b5a1d1c-7c1b-4e0f-9a59-3f5f0a4e7a10')
            9007199254740993
            Decimal('12.50')
            3.0
            datetime.datetime(2024, 2, 29, 22, 30, 0, 123000, tzinfo=datetime.timezone.utc)
            datetime.date(2024, 2, 29)
            datetime.time(12, 34, 56, 789000)
            b'\\x00\\xff\\xfe'
            <Colour.RED: 'RED'>
            <Label.BUG: 'BUG'>
            'later'
            """);
  }

  private String run(List<PythonStyle> styles, Map<String, String> options, String statements)
      throws IOException {
    return new PythonProgram(folder).run(WIRE, styles, options, statements);
  }
}
