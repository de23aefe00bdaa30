package dev.okra.codegen.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The singular of a relation's name, of which {@code Ids} makes a key on the wire: {@code tags}
 * becomes {@code tag}. The target's name decides between readings ({@code movies} of {@code Movie}
 * is {@code movie}, not {@code movy}). The rule is written out here rather than taken from a
 * library, because a change to it would rename keys in everybody's JSON.
 */
final class Singular {
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("people", "person"),
          Map.entry("children", "child"),
          Map.entry("men", "man"),
          Map.entry("women", "woman"),
          Map.entry("feet", "foot"),
          Map.entry("teeth", "tooth"),
          Map.entry("geese", "goose"),
          Map.entry("mice", "mouse"),
          Map.entry("indices", "index"),
          Map.entry("matrices", "matrix"),
          Map.entry("vertices", "vertex"),
          Map.entry("analyses", "analysis"),
          Map.entry("criteria", "criterion"));

  private Singular() {}

  /**
   * The singular of a field's name, or the name itself where it is no plural.
   *
   * @param field in camelCase
   * @param target the name of the model that the field leads to
   */
  static String of(String field, String target) {
    List<String> readings = readings(field);
    String wanted = target.toLowerCase(Locale.ROOT);
    return readings.stream()
        .filter(reading -> reading.toLowerCase(Locale.ROOT).endsWith(wanted))
        .findFirst()
        .orElse(readings.get(0));
  }

  /** Every reading of the name as a plural, the likeliest first; never empty. */
  private static List<String> readings(String field) {
    List<String> readings = new ArrayList<>();
    IRREGULAR.forEach(
        (plural, singular) -> {
          if (endsWithWord(field, plural)) {
            String last = field.substring(field.length() - plural.length());
            readings.add(cut(field, plural.length()) + last.charAt(0) + singular.substring(1));
          }
        });
    if (field.matches(".*((ss|x|zz|ch|sh)es|[^aeo]uses)")) {
      readings.add(cut(field, 2));
    }
    if (field.matches("..+ies")) {
      readings.add(cut(field, 3) + "y");
    }
    if (field.matches(".*[ui]s")) {
      readings.add(field);
    }
    if (field.matches(".*[^s]s")) {
      readings.add(cut(field, 1));
    }
    readings.add(field);
    return readings;
  }

  /** Whether the word stands at the end, as the whole name or after a lower-case letter. */
  private static boolean endsWithWord(String field, String word) {
    String capitalised = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    return field.equals(word) || field.endsWith(capitalised) || field.endsWith("_" + word);
  }

  private static String cut(String text, int characters) {
    return text.substring(0, text.length() - characters);
  }
}
