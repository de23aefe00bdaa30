package dev.okra.idl.directive;

/** Where a directive may stand. */
public enum Location {
  DOCUMENT("the document"),
  MODEL("a model"),
  TYPE("a type"),
  VIEW("a view"),
  ENUM("an enum"),
  ENUM_VALUE("an enum value"),
  FIELD("a field of a model"),
  RELATION("a relation"),
  TYPE_FIELD("a field of a type"),
  VIEW_FIELD("a field of a view");

  private final String words;

  Location(String words) {
    this.words = words;
  }

  /** As a part of a sentence. */
  public String words() {
    return words;
  }
}
