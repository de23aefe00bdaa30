package dev.okra.cli.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read, in a user's words. */
final class FileProblem {
  private FileProblem() {}

  static String of(IOException exception) {
    if (exception instanceof CharacterCodingException) {
      return "it is not UTF-8";
    }
    if (exception instanceof NoSuchFileException) {
      return "it is not there";
    }
    if (exception instanceof AccessDeniedException) {
      return "its permissions do not allow it";
    }
    return exception.getClass().getSimpleName() + ": " + exception.getMessage();
  }
}
