package dev.okra.cli.watch;

/** Brings the configured database to the schema, as {@code okra db sync} does. */
@FunctionalInterface
public interface SyncStep {

  /**
   * Syncs once, and shows what is done; fails with an {@code OkraException}, with {@code
   * InvalidSchemaException} where the schema has errors.
   */
  void sync();
}
