package dev.okra.codegen.java;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The program of {@link JavaDriver}. Answers each line of its input, an object with a type and
 * JSON, with an object that has the JSON that is written of the value that was read, or why it was
 * refused. The argument is a {@link JsonLibrary}; {@code types.json} has the class of each type.
 */
final class WireMain {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonLibrary library;
  private final Map<String, Class<?>> types;

  private WireMain(JsonLibrary library, Map<String, Class<?>> types) {
    this.library = library;
    this.types = types;
  }

  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    Map<String, Class<?>> types = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> type : JSON.readTree(new File("types.json")).properties()) {
      types.put(type.getKey(), Class.forName(type.getValue().textValue()));
    }
    WireMain program = new WireMain(JsonLibrary.valueOf(arguments[0]), types);
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    PrintStream out = new PrintStream(System.out, false, UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JsonNode question = JSON.readTree(line);
      Map<String, String> answer =
          program.again(question.get("type").textValue(), question.get("json").textValue());
      out.print(JSON.writeValueAsString(answer) + "\n");
    }
    out.flush();
  }

  private Map<String, String> again(String type, String json) {
    try {
      Object value = library.read(json, Objects.requireNonNull(types.get(type)));
      return value == null
          ? Map.of("refused", "null is read as no value")
          : Map.of("written", library.write(value));
    } catch (JsonLibrary.Refused e) {
      return Map.of("refused", e.reason());
    }
  }
}
