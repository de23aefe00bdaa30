package dev.okra.domain.diagnostic;

/** How much a diagnostic matters: an error stops the command, a warning is only shown. */
public enum Severity {
  ERROR,
  WARNING
}
