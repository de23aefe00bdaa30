package dev.okra.idl.merge;

import dev.okra.idl.source.Place;
import dev.okra.idl.tree.Head;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Edits the fields of a model, or the values of an enum. */
final class Members {
  private final TextEdits edits;

  Members(TextEdits edits) {
    this.edits = edits;
  }

  /**
   * A member as it is to be written.
   *
   * @param text from its name on
   * @param description with a line end after it; empty where there is none
   */
  record Member(String text, String description) {}

  /** Brings one that is written to another form. */
  void change(Head head, Member before, Member after, boolean anyway) {
    Place place = head.place();
    int start = head.name().place().start();
    String indentation = edits.indentation(place.start());
    if (!before.description().equals(after.description())) {
      edits.replace(place.start(), start, indented(after.description(), indentation));
    }
    if (anyway || !before.text().equals(after.text())) {
      edits.replace(start, place.end(), indented(after.text(), indentation));
    }
  }

  void remove(Head head) {
    edits.remove(head.place().start(), head.place().end());
  }

  /**
   * Adds those that are not written, each behind the one that comes before it.
   *
   * @param written the heads of those that are written, by name
   * @param wanted all, in order
   * @param body the offset after the brace that opens the body
   */
  void add(Map<String, Head> written, Map<String, Member> wanted, int body) {
    String last = null;
    Head first = written.values().stream().findFirst().orElse(null);
    for (Map.Entry<String, Member> member : wanted.entrySet()) {
      String name = member.getKey();
      if (!written.containsKey(name)) {
        insert(last == null ? null : written.get(last), first, member.getValue(), body);
      } else {
        last = name;
      }
    }
  }

  private void insert(@Nullable Head before, @Nullable Head first, Member member, int body) {
    Head near = before != null ? before : first;
    String indentation = near == null ? "  " : edits.indentation(near.place().start());
    String text = indented(member.description() + member.text(), indentation);
    int at = before == null ? body : before.place().end();
    boolean lines = edits.endsLine(at);
    if (lines) {
      edits.insert(edits.lineContentEnd(at), "\n" + indentation + text);
    } else {
      String gap = member.description().isEmpty() ? "  " : "\n  ";
      edits.insert(at, before == null ? " " + text : gap + text);
    }
  }

  /** Lines after the first are indented; those of a block keep their own indentation as well. */
  private static String indented(String text, String indentation) {
    return text.replace("\n", "\n" + indentation);
  }

  /** The heads by name, in order. */
  static Map<String, Head> byName(List<Head> heads) {
    Map<String, Head> result = new LinkedHashMap<>();
    heads.forEach(h -> result.putIfAbsent(h.name().text(), h));
    return result;
  }
}
