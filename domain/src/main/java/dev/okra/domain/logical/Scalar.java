package dev.okra.domain.logical;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The built-in types; each dialect and each language has one rendering of each. */
public enum Scalar {
  ID("ID"),
  UUID("UUID"),
  STRING("String"),
  TEXT("Text"),
  /** A signed 32-bit number. */
  INT("Int"),
  /** A signed 64-bit number. */
  BIG_INT("BigInt"),
  /** An IEEE 754 double, always finite. */
  FLOAT("Float"),
  DECIMAL("Decimal"),
  BOOLEAN("Boolean"),
  /** An instant with millisecond precision, stored as UTC. */
  DATE_TIME("DateTime"),
  DATE("Date"),
  TIME("Time"),
  JSON("JSON"),
  BYTES("Bytes");

  private static final Map<String, Scalar> BY_NAME =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(s -> s.idlName, Function.identity()));

  private final String idlName;

  Scalar(String idlName) {
    this.idlName = idlName;
  }

  /** The name in the IDL. */
  public String idlName() {
    return idlName;
  }

  /** The scalar with this IDL name. */
  public static Optional<Scalar> named(String idlName) {
    return Optional.ofNullable(BY_NAME.get(idlName));
  }
}
