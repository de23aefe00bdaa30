package dev.okra.idl.check;

import dev.okra.idl.source.Place;
import java.util.List;

/** Parts of sentences that several rules need. */
final class Words {

  private Words() {}

  /** The names in quotation marks, with commas. */
  static String quoted(List<String> names) {
    StringBuilder out = new StringBuilder();
    for (String name : names) {
      out.append(out.length() == 0 ? "'" : ", '").append(name).append('\'');
    }
    return out.toString();
  }

  /** Where something stands, as {@code file:line}. */
  static String at(Place place) {
    return place.source().name() + ":" + place.line();
  }
}
