package dev.okra.codegen.go;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.codegen.conformance.ProgramFolder;
import dev.okra.codegen.conformance.WireCase;
import dev.okra.codegen.toolchain.Tool;
import dev.okra.codegen.toolchain.Toolchain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Services that read and write generated types with {@code encoding/json/v2} see what those with
 * {@code encoding/json} see. The programs print one line where the two agree, and both otherwise;
 * {@code src/test/resources/jsonv2/program.go} says how they are asked.
 */
final class GoJsonV2Test {
  private static final Path PROGRAM = Path.of("src/test/resources/jsonv2/program.go");

  @TempDir private Path folder;

  @BeforeEach
  void makeAModule() throws IOException {
    Files.writeString(folder.resolve("go.mod"), "module example.com/fixture\n\ngo 1.24\n");
    Files.copy(PROGRAM, folder.resolve("program.go"));
    new ProgramFolder(folder)
        .write("models", new GoGenerator().generate(WireCase.FIXTURE.schema(), Map.of()));
  }

  @Test
  void readsAndWritesTheSameText() throws IOException {
    assertThat(
            run(
                """
                again[models.OfString](`{"v":"<&> é \\u00e9 \\/ ☃ \\n\\u0001"}`)
                again[models.OfJSON](`{"v":{"b":"\\u00e9<\\/\\"","a":1.0,"c":1e2}}`)
                again[models.OfBigInt](`{"v":"9223372036854775807"}`)
                again[models.OfFloat](`{"v":1e21}`)
                again[models.OfFloat](`{"v":-0}`)
                again[models.OfDateTime](`{"v":"2024-02-29T23:59:59.123456+02:00"}`)
                again[models.OfBytes](`{"v":"AP/+"}`)
                again[models.OfOpenEnum](`{"v":"later"}`)
                again[models.OfNestedList](`{"v":[{"x":1},{"y":2,"x":3}]}`)
                again[models.OfSeveral](`{"d":{"x":1},"a":1}`)
                again[map[string]models.OfInt](`{"<":{"v":1}}`)
                again[map[models.Colour]int](`{"RED":1}`)
                """))
        .isEqualTo(
            """
            {"v":"<&> é é / ☃ \\n\\u0001"}
            {"v":{"b":"é</\\"","a":1.0,"c":1e2}}
            {"v":"9223372036854775807"}
            {"v":1e+21}
            {"v":0}
            {"v":"2024-02-29T21:59:59.123Z"}
            {"v":"AP/+"}
            {"v":"later"}
            {"v":[{"x":1,"y":0},{"x":3,"y":2}]}
            {"a":1,"c":[],"d":{"x":1,"y":0}}
            {"<":{"v":1}}
            {"RED":1}
            """);
  }

  @Test
  void leavesOutWhatIsMissingAndWritesEmptyLists() throws IOException {
    assertThat(
            run(
                """
                again[models.OfOptional](`{"v":null}`)
                again[models.OfOptionalJSON](`{}`)
                again[models.OfList](`{}`)
                again[models.OfOptionalList](`{"v":[]}`)
                again[models.OfDefault](`{}`)
                again[models.ThingCreateInput](`{"name":"n"}`)
                again[models.ThingUpdateInput](`{"hint":null}`)
                again[[]*models.OfInt](`[null,{"v":1}]`)
                write(struct {
                	A *models.OfInt  `json:"a,omitempty"`
                	B *models.Colour `json:"b,omitempty"`
                	C models.Point   `json:"c,omitzero"`
                	D models.Colour  `json:"d,omitzero"`
                	E []models.OfInt `json:"e,omitempty"`
                	F models.Point   `json:"f,omitempty"`
                }{})
                """))
        .isEqualTo(
            """
            {}
            {}
            {"v":[]}
            {"v":[]}
            {"v":7}
            {"name":"n"}
            {"hint":null}
            [null,{"v":1}]
            {"f":{"x":0,"y":0}}
            """);
  }

  @Test
  void refusesTheSame() throws IOException {
    assertThat(
            run(
                """
                again[models.OfInt](`{"V":1}`)
                again[models.OfInt](`{"v":"1"}`)
                again[models.OfInt](`null`)
                again[models.OfFloat](`{"v":1e400}`)
                again[models.OfNestedList](`{"v":[{"x":1},{"x":"1"}]}`)
                again[models.OfEnum](`{"v":"red"}`)
                again[models.Colour](`null`)
                write(models.OfEnum{})
                write([]models.OfDecimal{{V: "1e3"}})
                """))
        .isEqualTo(
            """
            ! OfInt.v: is missing
            ! OfInt.v: expected a number, found a string
            ! OfInt: expected an object, found null
            ! OfFloat.v: 1e400 is too large
            ! OfNestedList.v[1].x: expected a number, found a string
            ! OfEnum.v: "red" is no Colour
            ! expected a string, found null
            ! OfEnum.v: "" is no Colour
            ! OfDecimal.v: "1e3" is not a decimal
            """);
  }

  /** Keys are matched by generated code, so no option of the library makes it careless. */
  @Test
  void matchesKeysWithRegardToCaseWhateverIsAskedFor() throws IOException {
    assertThat(
            run(
                """
                read[models.OfCase](`{"value":1,"Value":2,"VALUE":3}`, v2.MatchCaseInsensitiveNames(true))
                read[models.OfInt](`{"V":1}`, v2.MatchCaseInsensitiveNames(true))
                """))
        .isEqualTo(
            """
            {"value":1,"Value":2,"VALUE":3}
            ! OfInt.v: is missing
            """);
  }

  /**
   * The one difference: v2 refuses a key that is there twice before generated code sees it, unless
   * told not to. With that, as in encoding/json and in other languages, the last one counts.
   */
  @Test
  void takesTheLastOfTwoKeysWhereTheLibraryLetsThemPass() throws IOException {
    assertThat(
            run(
                """
                again[models.OfInt](`{"v":1,"v":2}`)
                read[models.OfInt](`{"v":1,"v":2}`, jsontext.AllowDuplicateNames(true))
                read[models.OfList](`{"v":[1,2,3],"v":[4]}`, jsontext.AllowDuplicateNames(true))
                """))
        .isEqualTo(
            """
            v1: {"v":2}
            v2: ! duplicate object member name
            {"v":2}
            {"v":[4]}
            """);
  }

  private String run(String statements) throws IOException {
    Tool go = Toolchain.goWithJsonV2();
    Files.writeString(
        folder.resolve("main.go"),
        """
        package main

        import (
        	"encoding/json/jsontext"
        	v2 "encoding/json/v2"

        	"example.com/fixture/models"
        )

        var _ = jsontext.AllowDuplicateNames
        var _ v2.Options

        func main() {
        %s}
        """
            .formatted(statements));
    Tool.Outcome outcome = go.run(folder, "run", ".");
    assertThat(outcome.status()).as(outcome.output()).isZero();
    return outcome.output();
  }
}
