package dev.okra.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes {@code db migrate up} of {@code db:migrate:up}; every other word stays as it is. */
final class CommandWords {
  private static final Set<String> GROUPS = Set.of("db", "models", "entities");
  private static final Set<String> WITH_VALUE = Set.of("--config", "--env", "--cwd", "--format");

  private CommandWords() {}

  static String[] split(String... arguments) {
    List<String> words = new ArrayList<>();
    boolean seen = false;
    boolean isValue = false;
    for (String argument : arguments) {
      boolean command = !seen && !isValue && !argument.startsWith("-");
      if (command && isColonForm(argument)) {
        words.addAll(List.of(argument.split(":", -1)));
      } else {
        words.add(argument);
      }
      seen |= command;
      isValue = WITH_VALUE.contains(argument);
    }
    return words.toArray(String[]::new);
  }

  private static boolean isColonForm(String argument) {
    int colon = argument.indexOf(':');
    return colon > 0 && GROUPS.contains(argument.substring(0, colon));
  }
}
