/**
 * Brings desired schemas to the server's words. Start at {@link
 * dev.okra.postgres.normalize.PostgresNormalizer}.
 */
@NullMarked
package dev.okra.postgres.normalize;

import org.jspecify.annotations.NullMarked;
