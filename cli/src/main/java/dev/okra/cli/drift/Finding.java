package dev.okra.cli.drift;

import java.util.List;

/**
 * What came of one check of a database.
 *
 * @param check what was looked at, in one word
 * @param sound what holds where nothing is wrong, in words
 * @param problems what is wrong, in words
 */
record Finding(String check, String sound, List<String> problems) {
  Finding {
    problems = List.copyOf(problems);
  }

  boolean isSound() {
    return problems.isEmpty();
  }
}
