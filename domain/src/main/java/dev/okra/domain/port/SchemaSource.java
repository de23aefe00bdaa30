package dev.okra.domain.port;

/** Anything that yields a schema to compare: files, a migrations directory, a database. */
public interface SchemaSource {

  /** What it is, fit to be shown, such as the path of a file or a URL without its password. */
  String description();

  /** The schema; fails with an {@link dev.okra.domain.diagnostic.OkraException}. */
  SchemaContent load();
}
