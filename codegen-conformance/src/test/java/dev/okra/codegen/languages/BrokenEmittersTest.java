package dev.okra.codegen.languages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.codegen.conformance.WireCase;
import dev.okra.codegen.conformance.WireProgram;
import dev.okra.codegen.go.GoDriver;
import dev.okra.codegen.java.JavaDriver;
import dev.okra.codegen.python.PythonDriver;
import dev.okra.codegen.typescript.TypeScriptDriver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conformance run can fail: it reports each emitter that is broken. */
final class BrokenEmittersTest {
  private static final String MOMENT = "a DateTime in another form";
  private static final String NUMBER = "a number for a BigInt";
  private static final String NULL = "null read as the default";

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource({"inGo", "inTypeScript", "inJavaScript", "inPython", "inJava"})
  void isReported(BrokenEmitter broken) throws IOException {
    WireProgram program =
        broken.driver().build(broken.generator(), List.of(WireCase.FIXTURE), folder);
    assertThat(WireCase.mistakes(program))
        .anyMatch(mistake -> mistake.contains("type=wire/" + broken.seenIn() + ","))
        .noneMatch(mistake -> mistake.contains("type=" + BrokenEmitter.UNTOUCHED + ","));
  }

  static Stream<BrokenEmitter> inGo() {
    GoDriver go = new GoDriver();
    String file = "okra";
    return Stream.of(
        new BrokenEmitter(
            MOMENT, go, file, "\"2006-01-02T15:04:05.000Z\"", "time.RFC3339", "OfDateTime"),
        new BrokenEmitter(
            NUMBER,
            go,
            file,
            "append(strconv.AppendInt(append(out, '\"'), value, 10), '\"'), nil",
            "strconv.AppendInt(out, value, 10), nil",
            "OfBigInt"),
        new BrokenEmitter(
            NULL,
            go,
            file,
            "if !found {\n\t\tdata = []byte(defaultJSON)\n\t}\n\tassign(",
            "if !found || isNull(data) {\n\t\tdata = []byte(defaultJSON)\n\t}\n\tassign(",
            "OfDefault"));
  }

  static Stream<BrokenEmitter> inTypeScript() {
    return inScript(
        TypeScriptDriver.ESM, "okra.ts", "fits ? (Number(value) as unknown as string) : undefined");
  }

  static Stream<BrokenEmitter> inJavaScript() {
    return inScript(TypeScriptDriver.COMMONJS, "okra.js", "fits ? Number(value) : undefined");
  }

  private static Stream<BrokenEmitter> inScript(
      TypeScriptDriver driver, String file, String number) {
    return Stream.of(
        new BrokenEmitter(
            MOMENT,
            driver,
            file,
            "instant.toISOString()",
            "instant.toISOString().replace(\".000\", \"\")",
            "OfDateTime"),
        new BrokenEmitter(NUMBER, driver, file, "fits ? value : undefined", number, "OfBigInt"),
        new BrokenEmitter(
            NULL,
            driver,
            file,
            "purpose === \"read\" && value === undefined ? JSON",
            "purpose === \"read\" && value == null ? JSON",
            "OfDefault"));
  }

  static Stream<BrokenEmitter> inPython() {
    PythonDriver driver = PythonDriver.DATACLASS;
    String write = "utc.replace(tzinfo=None).isoformat(timespec=";
    return Stream.of(
        new BrokenEmitter(
            MOMENT,
            driver,
            "scalars",
            write + "\"milliseconds\"",
            write + "\"seconds\"",
            "OfDateTime"),
        new BrokenEmitter(
            NUMBER,
            driver,
            "scalars",
            "return str(_in_range(_integer(value), 64))",
            "return _in_range(_integer(value), 64)",
            "OfBigInt"),
        new BrokenEmitter(
            NULL,
            driver,
            "okra",
            "codec, self._data[key] if self._has(key) else absent)",
            "codec, self._data.get(key) if self._data.get(key) is not None else absent)",
            "OfDefault"));
  }

  static Stream<BrokenEmitter> inJava() {
    JavaDriver driver = JavaDriver.JACKSON_3;
    return Stream.of(
        new BrokenEmitter(
            MOMENT, driver, "Scalars", "HH:mm:ss.SSS'Z'", "HH:mm:ss'Z'", "OfDateTime"),
        new BrokenEmitter(
            NUMBER,
            driver,
            "Codec",
            "{{scalars}}::int64, value -> value.toString())",
            "{{scalars}}::int64, value -> value)",
            "OfBigInt"),
        new BrokenEmitter(
            NULL,
            driver,
            "ObjectReader",
            "read(key, codec, has(key) ? json.get(key) : absent)",
            "read(key, codec, json.get(key) == null ? absent : json.get(key))",
            "OfDefault"));
  }
}
