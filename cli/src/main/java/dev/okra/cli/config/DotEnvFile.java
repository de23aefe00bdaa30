package dev.okra.cli.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a {@code .env} file: lines {@code NAME=value}, with {@code export} before and a
 * {@code #} comment behind allowed. In single quotes a value stands as it is; in double quotes
 * {@code \n}, {@code \r}, {@code \t}, {@code \"}, {@code \\} and {@code \$} are escapes. A quoted
 * value may go over several lines. Lines of any other form belong to other tools and are passed
 * over.
 */
final class DotEnvFile {
  private static final Pattern ENTRY =
      Pattern.compile("(?m)^[ \\t]*(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_]*)[ \\t]*=[ \\t]*");
  private static final Pattern SINGLE_QUOTED = Pattern.compile("'([^']*)'");
  private static final Pattern DOUBLE_QUOTED =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"", Pattern.DOTALL);
  private static final Pattern PLAIN = Pattern.compile("[^\\r\\n]*");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([nrt\"\\\\$])");
  private static final Pattern COMMENT = Pattern.compile("(?:^|[ \\t])#.*");

  private DotEnvFile() {}

  /** The variables of a file; of several lines for one variable the last counts. */
  static Map<String, String> variables(String text) {
    Map<String, String> variables = new LinkedHashMap<>();
    Matcher entry = ENTRY.matcher(text);
    int at = 0;
    while (entry.find(at)) {
      Matcher value = value(text, entry.end());
      variables.put(String.valueOf(entry.group(1)), meaning(value));
      at = value.end();
    }
    return variables;
  }

  private static Matcher value(String text, int start) {
    for (Pattern pattern : new Pattern[] {SINGLE_QUOTED, DOUBLE_QUOTED}) {
      Matcher quoted = pattern.matcher(text).region(start, text.length());
      if (quoted.lookingAt()) {
        return quoted;
      }
    }
    Matcher plain = PLAIN.matcher(text).region(start, text.length());
    plain.lookingAt();
    return plain;
  }

  private static String meaning(Matcher value) {
    if (value.pattern() == PLAIN) {
      return COMMENT.matcher(value.group()).replaceFirst("").strip();
    }
    String content = String.valueOf(value.group(1));
    return value.pattern() == SINGLE_QUOTED
        ? content
        : ESCAPE.matcher(content).replaceAll(m -> Matcher.quoteReplacement(escaped(m.group(1))));
  }

  private static String escaped(String letter) {
    return switch (letter) {
      case "n" -> "\n";
      case "r" -> "\r";
      case "t" -> "\t";
      default -> letter;
    };
  }
}
