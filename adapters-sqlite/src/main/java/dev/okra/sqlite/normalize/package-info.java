/** Brings desired schemas to SQLite's words: {@link dev.okra.sqlite.normalize.SqliteNormalizer}. */
@NullMarked
package dev.okra.sqlite.normalize;

import org.jspecify.annotations.NullMarked;
