package dev.okra.codegen.conformance;

import java.util.Random;

/** Random strings as JSON, escaped where they must be and where they may be. */
final class RandomTexts {
  /** Where somebody's encoder or decoder was seen to differ, and a few others. */
  private static final String CHARACTERS =
      "\0\u0001\b\t\n\f\r\u001b\u001f \"&'/<>\\aZ09\u007f\u0080\u00e9\u0661\u2028\u2029\u2603\ufeff\ufffd"
          + "\ud83e\udd6c\ud800\udc00\udbff\udfff";

  private static final int[] CODE_POINTS = CHARACTERS.codePoints().toArray();

  private final Random random;

  RandomTexts(Random random) {
    this.random = random;
  }

  /** A text of so many code points. */
  String ofLength(int codePoints) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < codePoints; i++) {
      String character = Character.toString(CODE_POINTS[random.nextInt(CODE_POINTS.length)]);
      boolean must = character.charAt(0) < ' ' || "\"\\".contains(character);
      json.append(must || random.nextInt(8) == 0 ? escaped(character) : character);
    }
    return json.append('"').toString();
  }

  private String escaped(String character) {
    StringBuilder escapes = new StringBuilder();
    String format = random.nextBoolean() ? "\\u%04x" : "\\u%04X";
    character.chars().forEach(unit -> escapes.append(format.formatted(unit)));
    return escapes.toString();
  }
}
