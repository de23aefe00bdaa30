package dev.okra.diff.rename;

import dev.okra.diff.DiffErrorCode;
import dev.okra.domain.diagnostic.OkraException;
import java.util.ArrayList;
import java.util.List;

/** Reads one value of {@code --rename}. */
final class FlagReader {
  private final String flag;
  private final List<FlagPath> sides = new ArrayList<>();
  private List<String> parts = new ArrayList<>();
  private int position;

  private FlagReader(String flag) {
    this.flag = flag;
  }

  /** The two sides; fails with {@code OKRA-P002}. */
  static List<FlagPath> read(String flag) {
    FlagReader reader = new FlagReader(flag);
    reader.read();
    return reader.sides;
  }

  private void read() {
    while (true) {
      parts.add(part());
      char end = position < flag.length() ? flag.charAt(position) : '=';
      if (end == '=') {
        sides.add(new FlagPath(parts));
        parts = new ArrayList<>();
      }
      if (position >= flag.length()) {
        break;
      }
      position++;
    }
    if (sides.size() != 2) {
      throw unreadable();
    }
  }

  private String part() {
    boolean quoted = position < flag.length() && flag.charAt(position) == '"';
    String part = quoted ? quotedPart() : plainPart();
    boolean ends =
        position == flag.length() || flag.charAt(position) == '.' || flag.charAt(position) == '=';
    if (part.isEmpty() || !ends) {
      throw unreadable();
    }
    return part;
  }

  private String plainPart() {
    int start = position;
    while (position < flag.length() && ".=\"".indexOf(flag.charAt(position)) < 0) {
      position++;
    }
    return flag.substring(start, position).strip();
  }

  private String quotedPart() {
    StringBuilder text = new StringBuilder();
    position++;
    while (position < flag.length()) {
      char c = flag.charAt(position++);
      boolean doubled = c == '"' && position < flag.length() && flag.charAt(position) == '"';
      if (c == '"' && !doubled) {
        return text.toString();
      }
      position += doubled ? 1 : 0;
      text.append(c);
    }
    throw unreadable();
  }

  private OkraException unreadable() {
    return new OkraException(
        DiffErrorCode.RENAME_UNREADABLE,
        "'" + flag + "' is not a rename",
        "write users=people for a table, users.name=users.full_name for a column,"
            + " role.GUEST=role.VISITOR for a value of an enum, or none");
  }
}
