/**
 * Whether a live database is what the schema says: {@code okra db status} and {@code okra db
 * verify}. Start with {@code LiveDatabase}.
 */
@NullMarked
package dev.okra.cli.drift;

import org.jspecify.annotations.NullMarked;
