/**
 * Commands that go on running and follow every edit of the schema. Start at {@link
 * dev.okra.cli.watch.SchemaWatcher}. Events of the file system only wake it: what it acts on is
 * whether the content of the watched files differs from what the last run saw, so that lost,
 * doubled and needless events do no harm.
 */
@NullMarked
package dev.okra.cli.watch;

import org.jspecify.annotations.NullMarked;
