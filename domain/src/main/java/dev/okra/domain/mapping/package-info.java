/**
 * From the logical model to the relational one. Start at {@link
 * dev.okra.domain.mapping.SchemaMapper}; what differs between databases comes from {@link
 * dev.okra.domain.port.TypeMapping}.
 */
@NullMarked
package dev.okra.domain.mapping;

import org.jspecify.annotations.NullMarked;
