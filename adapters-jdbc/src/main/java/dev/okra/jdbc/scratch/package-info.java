/**
 * Running scripts that nobody has vouched for in a scratch place. Start at {@link
 * dev.okra.jdbc.scratch.ScratchScript}; a dialect's {@link dev.okra.jdbc.scratch.StatementPolicy}
 * says of each statement whether it may run there.
 */
@NullMarked
package dev.okra.jdbc.scratch;

import org.jspecify.annotations.NullMarked;
