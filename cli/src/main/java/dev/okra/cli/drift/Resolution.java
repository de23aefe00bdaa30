package dev.okra.cli.drift;

/** What is done about a drifted object. */
enum Resolution {
  /** The schema says it as the database has it. */
  ADOPT,
  /** The database gets it as the schema says. */
  REPAIR,
  /** Both stay as they are, and it is recorded who wanted that and why. */
  IGNORE
}
