/** What users read of a plan. */
@NullMarked
package dev.okra.cli.database;

import org.jspecify.annotations.NullMarked;
