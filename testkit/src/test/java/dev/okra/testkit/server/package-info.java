/** Tests of the servers that other modules' tests run on, on those servers themselves. */
@NullMarked
package dev.okra.testkit.server;

import org.jspecify.annotations.NullMarked;
