/** What belongs to a project, found in real folders. */
@NullMarked
package dev.okra.cli.project;

import org.jspecify.annotations.NullMarked;
