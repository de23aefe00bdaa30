/**
 * The tree of a schema file as it was written, with places. Start at {@link
 * dev.okra.idl.tree.FileNode}. Nothing here is checked beyond syntax.
 */
@NullMarked
package dev.okra.idl.tree;

import org.jspecify.annotations.NullMarked;
