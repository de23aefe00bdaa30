package dev.okra.cli.drift;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.okra.cli.console.Console;
import java.util.List;

/** Shows drifted objects. */
final class DriftReport {
  private DriftReport() {}

  /** Each object with what would change if it followed the schema, on standard output. */
  static void show(Console console, List<LiveDatabase.Difference> differences) {
    for (LiveDatabase.Difference difference : differences) {
      console.data(difference.object().fullName());
      difference.words().forEach(w -> console.data("  " + w));
    }
  }

  /** Each object as JSON. */
  static ArrayNode tree(List<LiveDatabase.Difference> differences) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (LiveDatabase.Difference difference : differences) {
      ObjectNode node = array.addObject();
      node.put("object", difference.object().name());
      node.put("kind", difference.object().kind());
      difference.words().forEach(node.putArray("differences")::add);
      difference
          .ignored()
          .ifPresent(i -> node.put("by", i.by()).put("reason", i.reason()).put("at", i.at()));
    }
    return array;
  }
}
