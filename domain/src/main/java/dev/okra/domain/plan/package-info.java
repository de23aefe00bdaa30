/**
 * What is about to be done. Start at {@link dev.okra.domain.plan.Plan}: ordered changes with their
 * hazards. A dialect writes a plan as a {@link dev.okra.domain.plan.Script}: the statements,
 * exactly as they will run.
 */
@NullMarked
package dev.okra.domain.plan;

import org.jspecify.annotations.NullMarked;
