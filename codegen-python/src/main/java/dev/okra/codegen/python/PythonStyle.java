package dev.okra.codegen.python;

import java.util.Locale;

/** What objects become. */
enum PythonStyle {
  /** Data classes of the standard library. */
  DATACLASS("dataclasses.field"),
  /** Dictionaries with known keys, and functions. */
  TYPEDDICT(""),
  /** Models of Pydantic. */
  PYDANTIC("Field");

  private final String specifier;

  PythonStyle(String specifier) {
    this.specifier = specifier;
  }

  /** The style that an option names. */
  static PythonStyle named(String option) {
    return valueOf(option.toUpperCase(Locale.ROOT));
  }

  /** The function that says more of an attribute than its type; empty where there is none. */
  String specifier() {
    return specifier;
  }
}
