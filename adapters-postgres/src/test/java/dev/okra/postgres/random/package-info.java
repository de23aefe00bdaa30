/** Random schemas of PostgreSQL. */
@NullMarked
package dev.okra.postgres.random;

import org.jspecify.annotations.NullMarked;
