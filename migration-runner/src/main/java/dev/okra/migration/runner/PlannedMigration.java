package dev.okra.migration.runner;

import dev.okra.domain.change.ChangeSentences;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.Script;
import dev.okra.migration.directory.Migration;

/**
 * What a migration means for one database, in one direction.
 *
 * @param migration which migration
 * @param plan its changes with their hazards, also where the statements come from a file
 * @param sentences say its changes
 * @param script the statements exactly as they run
 * @param fromFile whether the statements come from a file of the migration
 */
public record PlannedMigration(
    Migration migration, Plan plan, ChangeSentences sentences, Script script, boolean fromFile) {}
