package dev.okra.idl.law;

import java.util.List;
import java.util.Random;

/** Random texts that are hard to write down. */
final class Texts {
  private static final List<String> PARTS =
      List.of(
          "a",
          "Word",
          " ",
          "  ",
          "\n",
          "\n\n",
          "\n  ",
          "\t",
          "\"",
          "\"\"",
          "\"\"\"",
          "\\",
          "\\\"\"\"",
          "\\n",
          "#",
          "{",
          "}",
          ",",
          "@x",
          "é",
          "漢字",
          "👍🏽",
          "\r\n",
          "\r",
          "'",
          "--",
          "/*",
          ";",
          "\u2028",
          "\u0001",
          "$1",
          "\ufeff");

  private Texts() {}

  /** Any text but the empty one. */
  static String any(Random random) {
    StringBuilder text = new StringBuilder();
    int parts = 1 + random.nextInt(8);
    for (int i = 0; i < parts; i++) {
      text.append(PARTS.get(random.nextInt(PARTS.size())));
    }
    return text.toString();
  }

  /** A text with at least one visible character. */
  static String visible(Random random) {
    return any(random) + "x" + (random.nextBoolean() ? any(random) : "");
  }
}
