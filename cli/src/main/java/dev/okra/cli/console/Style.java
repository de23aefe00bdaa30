package dev.okra.cli.console;

/** How a piece of text stands out on a terminal that has colours. */
public enum Style {
  ADDED("32"),
  REMOVED("31"),
  CHANGED("33"),
  ERROR("1;31"),
  WARNING("1;33"),
  SUCCESS("32"),
  STRONG("1"),
  FAINT("2"),
  PLAIN("");

  private final String codes;

  Style(String codes) {
    this.codes = codes;
  }

  String apply(String text) {
    return codes.isEmpty() ? text : "\u001B[" + codes + "m" + text + "\u001B[0m";
  }
}
