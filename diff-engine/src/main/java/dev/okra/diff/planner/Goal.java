package dev.okra.diff.planner;

import dev.okra.diff.rename.ResolvedRenames;
import dev.okra.diff.state.Readers;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Capability;
import dev.okra.domain.relational.DatabaseSchema;

/**
 * From where a plan leads to where, and by which means.
 *
 * @param current what is there
 * @param readers who reads what in it
 * @param desired what is to be there, with everything that is to stay
 * @param renames what goes on under another name
 * @param capabilities what the database can do
 * @param columnOrder whether the order of columns counts
 */
public record Goal(
    DatabaseSchema current,
    Readers readers,
    DatabaseSchema desired,
    ResolvedRenames renames,
    Capabilities capabilities,
    boolean columnOrder) {

  /** Whether tables are altered piece by piece, rather than made again as a whole. */
  boolean inPlace() {
    return capabilities.can(Capability.ALTER_IN_PLACE);
  }
}
