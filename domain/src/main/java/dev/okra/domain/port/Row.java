package dev.okra.domain.port;

import java.util.List;
import java.util.Optional;

/** One row of a query's result; columns are named by their labels. */
public interface Row {

  /** A text that is there; fails where it is NULL. */
  String text(String column);

  /** A text, or empty where it is NULL. */
  Optional<String> optionalText(String column);

  /** A number that is there; fails where it is NULL. */
  long number(String column);

  /** A number, or empty where it is NULL. */
  Optional<Long> optionalNumber(String column);

  /** A truth value; NULL is false, and so is the number 0. */
  boolean flag(String column);

  /** An array of texts (PostgreSQL); NULL is empty, and a NULL element fails. */
  List<String> texts(String column);
}
