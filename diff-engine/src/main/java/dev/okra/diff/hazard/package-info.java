/**
 * What changes may do to rows. Start at {@link dev.okra.diff.hazard.HazardJudge}; each rule is a
 * class of its own. Rules see facts that the comparison found, and none of them changes a plan.
 * What a change costs on one database, such as locks, its dialect says.
 */
@NullMarked
package dev.okra.diff.hazard;

import org.jspecify.annotations.NullMarked;
