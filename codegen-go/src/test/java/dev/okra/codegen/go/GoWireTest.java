package dev.okra.codegen.go;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.codegen.conformance.ProgramFolder;
import dev.okra.codegen.conformance.WireCase;
import dev.okra.codegen.conformance.WireProgram;
import dev.okra.codegen.toolchain.Tool;
import dev.okra.codegen.toolchain.Toolchain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generated Go reads and writes, seen from programs that use it. */
final class GoWireTest {
  @TempDir private Path folder;

  @Test
  void readsAndWritesTheWireFormat() throws IOException {
    GoDriver driver = new GoDriver();
    WireProgram program = driver.build(driver.generator(), List.of(WireCase.FIXTURE), folder);
    assertThat(WireCase.mistakes(program)).isEmpty();
  }

  @Test
  void refusesToWriteWhatIsNotOfTheWireFormat() throws IOException {
    generate(Map.of());
    assertThat(
            run(
                """
                inf := math.Inf(1)
                show(models.OfFloat{V: inf})
                show(models.OfEnum{})
                show(models.OfDecimal{V: "1e3"})
                show(models.OfString{V: "\\xff"})
                show(models.OfShort{V: "x"})
                show(models.OfDateTime{V: time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)})
                show(models.OfNestedList{V: []models.Point{{X: 1}, {X: inf}}})
                """))
        .isEqualTo(
            """
            OfFloat.v: +Inf is not finite
            OfEnum.v: "" is no Colour
            OfDecimal.v: "1e3" is not a decimal
            OfString.v: a text is not UTF-8
            OfShort.v: "x" is not a text of 2 to 4 characters
            OfDateTime.v: the year 10000 has no four digits
            OfNestedList.v[1].x: +Inf is not finite
            """);
  }

  @Test
  void saysWhereWhatIsReadIsWrong() throws IOException {
    generate(Map.of("unknown", "reject"));
    assertThat(
            run(
                """
                read(`{"v":[{"x":1},{"x":"1"}]}`, &models.OfNestedList{})
                read(`{"v":1,"next":{"v":2,"next":{}}}`, &models.OfLinks{})
                read(`{"v":null}`, &models.OfDefault{})
                read(`{"v":1,"w":2}`, &models.OfInt{})
                read(`[]`, &models.OfInt{})
                """))
        .isEqualTo(
            """
            OfNestedList.v[1].x: expected a number, found a string
            OfLinks.next.next.v: is missing
            OfDefault.v: expected a number, found null
            OfInt.w: unknown key
            OfInt: expected an object, found an array
            """);
  }

  @Test
  void writesNullWhereTheConfigurationAsksForIt() throws IOException {
    generate(Map.of("nulls", "explicit"));
    assertThat(
            run(
                """
                show(models.OfOptional{})
                show(models.OfSeveral{A: 1})
                show(models.ThingCreateInput{Name: "n"})
                show(models.ThingUpdateInput{Hint: models.Patch[string]{Set: true}})
                """))
        .isEqualTo(
            """
            {"v":null}
            {"b":null,"a":1,"c":[],"d":null}
            {"name":"n","note":null}
            {"hint":null}
            """);
  }

  private void generate(Map<String, String> options) throws IOException {
    Files.writeString(folder.resolve("go.mod"), "module example.com/fixture\n\ngo 1.19\n");
    new ProgramFolder(folder)
        .write("models", new GoGenerator().generate(WireCase.FIXTURE.schema(), options));
  }

  private String run(String statements) throws IOException {
    Files.writeString(
        folder.resolve("main.go"),
        """
        package main

        import (
        	"encoding/json"
        	"fmt"
        	"math"
        	"time"

        	"example.com/fixture/models"
        )

        var _ = math.Pi
        var _ = time.Now

        func show(value json.Marshaler) {
        	text, err := value.MarshalJSON()
        	if err != nil {
        		text = []byte(err.Error())
        	}
        	fmt.Println(string(text))
        }

        func read(text string, target any) {
        	fmt.Println(json.Unmarshal([]byte(text), target))
        }

        var _ = read
        var _ = show

        func main() {
        %s}
        """
            .formatted(statements));
    Tool.Outcome outcome = Toolchain.go().run(folder, "run", ".");
    assertThat(outcome.status()).as(outcome.output()).isZero();
    return outcome.output();
  }
}
