/** Other processes for tests of what happens between processes. Start with {@code ChildJava}. */
@NullMarked
package dev.okra.testkit.process;

import org.jspecify.annotations.NullMarked;
