/** Tests of the PostgreSQL dialect on real servers. Start at {@link dev.okra.postgres.Postgres}. */
@NullMarked
package dev.okra.postgres;

import org.jspecify.annotations.NullMarked;
