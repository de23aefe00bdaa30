@NullMarked
package dev.okra.migration.json;

import org.jspecify.annotations.NullMarked;
