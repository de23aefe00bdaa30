package dev.okra.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.okra.domain.logical.Scalar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published JSON Schema says what the reader reads: no key more, no key less. */
class ConfigurationSchemaTest {
  /** Objects with keys of the user's own have one here, called {@code *}, and scalars have ID. */
  private static final String ONE_OF_EACH =
      """
      {"database": {"environments": {"*": {}}, "types": {"ID": {"*": "x"}}},
       "models": {"generators": {"*": {"output": "x", "templates": "x", "*": "x"}}},
       "services": {
         "*": {"path": "x", "generators": {"*": {"output": "x", "templates": "x", "*": "x"}}}}}
      """;

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  @Test
  void holdsTheKeysThatTheReaderKnows() throws IOException {
    Section root =
        Section.root("test", Environment.of(Map.of(), folder), JSON.readTree(ONE_OF_EACH));
    new ConfigurationReader(folder, "*").read(root);
    Set<String> known = new TreeSet<>();
    root.askedPaths().forEach(p -> known.add(p.replace("types.ID", "types.*")));
    assertThat(paths(schema(), "")).containsExactlyElementsOf(known);
  }

  @Test
  void namesTheScalarTypes() throws IOException {
    JsonNode names = schema().at("/properties/database/properties/types/propertyNames/enum");
    assertThat(StreamSupport.stream(names.spliterator(), false).map(JsonNode::asText))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Scalar.values()).map(Scalar::idlName).toList());
  }

  @Test
  void statesTheDefaultsThatHold() throws IOException {
    OkraConfiguration.DatabaseSection defaults =
        ConfigurationLoader.defaults(folder, null).database();
    JsonNode database = schema().at("/properties/database/properties");
    JsonNode migrations = database.at("/migrations/properties");
    assertThat(migrations.at("/table/default").asText()).isEqualTo(defaults.historyTable());
    assertThat(folder.resolve(migrations.at("/dir/default").asText()))
        .isEqualTo(defaults.migrations());
    JsonNode development = migrations.at("/development/properties");
    assertThat(development.at("/autoSync/default").asBoolean()).isEqualTo(defaults.autoSync());
    assertThat(development.at("/syncDebounce/default").asInt())
        .isEqualTo(defaults.syncDebounceMillis());
    assertThat(database.at("/schemas/default").get(0).asText())
        .isEqualTo(defaults.schemas().get(0));
  }

  private static JsonNode schema() throws IOException {
    String name = "okra.config.schema.json";
    try (InputStream stream = ConfigurationLoader.class.getResourceAsStream(name)) {
      assertThat(stream).isNotNull();
      return JSON.readTree(stream);
    }
  }

  private static Set<String> paths(JsonNode node, String prefix) throws IOException {
    Set<String> paths = new TreeSet<>();
    JsonNode resolved =
        node.has("$ref") ? schema().at(node.get("$ref").asText().substring(1)) : node;
    for (Map.Entry<String, JsonNode> property : resolved.path("properties").properties()) {
      String path = prefix + property.getKey();
      paths.add(path);
      paths.addAll(paths(property.getValue(), path + "."));
    }
    JsonNode others = resolved.path("additionalProperties");
    if (others.isObject()) {
      paths.add(prefix + "*");
      paths.addAll(paths(others, prefix + "*."));
    }
    return paths;
  }
}
