@NullMarked
package dev.okra.migration.directory;

import org.jspecify.annotations.NullMarked;
