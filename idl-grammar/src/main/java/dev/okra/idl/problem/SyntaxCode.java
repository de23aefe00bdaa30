package dev.okra.idl.problem;

import dev.okra.domain.diagnostic.Severity;

/** What can be wrong with the text of a schema file. */
public enum SyntaxCode implements IdlCode {
  NOT_UTF8("OKRA-I001", "The file is not UTF-8"),
  FILE_TOO_LARGE("OKRA-I002", "The file is too large"),
  NESTED_TOO_DEEP("OKRA-I003", "Brackets are nested too deep"),
  TOKEN_TOO_LONG("OKRA-I004", "A word or string is too long"),
  TOO_MANY_TOKENS("OKRA-I005", "The file has too many words"),
  CONTROL_CHARACTER("OKRA-I006", "Control character"),
  UNEXPECTED_CHARACTER("OKRA-I007", "Unexpected character"),
  UNCLOSED_STRING("OKRA-I008", "The string is not closed"),
  BAD_ESCAPE("OKRA-I009", "Unknown escape in a string"),
  BAD_NUMBER("OKRA-I010", "Malformed number"),
  UNEXPECTED_TEXT("OKRA-I011", "Unexpected text"),
  MISSING_BRACE("OKRA-I012", "A closing brace is missing"),
  DUPLICATE_KEY("OKRA-I013", "A key is given twice"),
  TOO_MANY_PROBLEMS("OKRA-I014", "More problems than are shown");

  private final String id;
  private final String title;

  SyntaxCode(String id, String title) {
    this.id = id;
    this.title = title;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }
}
