@NullMarked
package dev.okra.migration.runner;

import org.jspecify.annotations.NullMarked;
