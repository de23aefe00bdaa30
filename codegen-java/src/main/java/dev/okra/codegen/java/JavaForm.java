package dev.okra.codegen.java;

/**
 * What the options ask of every file.
 *
 * @param packageName the package of all types
 * @param jackson whether types have the annotations of Jackson
 * @param jspecify whether types have the nullness annotations of JSpecify
 */
record JavaForm(String packageName, boolean jackson, boolean jspecify) {

  /** The annotation of a type that may be null, with a space behind it, or nothing. */
  String nullable() {
    return jspecify ? "@Nullable " : "";
  }
}
