package dev.okra.testkit.sketch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An enum of a sketch. */
final class EnumSketch {
  final String name;
  final List<String> values = new ArrayList<>();
  final Map<String, String> formerNames = new LinkedHashMap<>();

  EnumSketch(String name, List<String> values) {
    this.name = name;
    this.values.addAll(values);
  }

  String idl() {
    StringBuilder text = new StringBuilder("enum ").append(name).append(" {\n");
    for (String value : values) {
      text.append("  ").append(value);
      String former = formerNames.get(value);
      if (former != null) {
        text.append(" @renamed(from: \"").append(former).append("\")");
      }
      text.append('\n');
    }
    return text.append("}\n\n").toString();
  }
}
