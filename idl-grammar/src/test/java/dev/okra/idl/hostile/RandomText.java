package dev.okra.idl.hostile;

import java.util.List;
import java.util.Random;

/** Random sequences of the language's words, most of them nonsense. */
final class RandomText {
  private static final List<String> WORDS =
      List.of(
          "model ",
          "enum ",
          "type ",
          "view ",
          "A ",
          "B ",
          "id",
          ": ",
          "ID",
          "! ",
          "? ",
          "{ ",
          "} ",
          "[ ",
          "] ",
          "( ",
          ") ",
          "@",
          "index",
          "unique",
          "relation",
          "default",
          "sql",
          "okra",
          "fields: ",
          "\"x\" ",
          "\"",
          "\"\"\" ",
          "\"\"\"\n text\n\"\"\" ",
          "1 ",
          "-1.5e3 ",
          "- ",
          "# comment\n",
          "# @renamed(from: \"x\")\n",
          "\n",
          "\n\n",
          "\r\n",
          ", ",
          "= ",
          "; ",
          "'",
          "é",
          "👍🏽 ",
          "true ",
          "null ",
          "\u0001",
          "  ",
          "\nmodel A {\n  id: ID!\n",
          "\n}\n",
          "\\",
          "$",
          ".",
          "Int ",
          "String! ");

  private RandomText() {}

  static String of(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      text.append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }
}
