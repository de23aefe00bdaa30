/**
 * What the core asks of the outside: databases through {@link dev.okra.domain.port.Dialect},
 * languages through {@link dev.okra.domain.port.CodeGenerator}. Adapters implement these; both are
 * found by {@link java.util.ServiceLoader}.
 */
@NullMarked
package dev.okra.domain.port;

import org.jspecify.annotations.NullMarked;
