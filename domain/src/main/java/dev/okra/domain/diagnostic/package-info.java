/**
 * What can be wrong, and how it is said: {@link dev.okra.domain.diagnostic.Diagnostic} for a
 * problem in a schema file, {@link dev.okra.domain.diagnostic.OkraException} for a failure that a
 * user can cause. Both carry a stable code. Start at {@link dev.okra.domain.diagnostic.ErrorCode}.
 */
@NullMarked
package dev.okra.domain.diagnostic;

import org.jspecify.annotations.NullMarked;
