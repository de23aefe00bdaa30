/**
 * What of a database is okra's to change. Start at {@link dev.okra.diff.scope.UndeclaredObjects}.
 */
@NullMarked
package dev.okra.diff.scope;

import org.jspecify.annotations.NullMarked;
