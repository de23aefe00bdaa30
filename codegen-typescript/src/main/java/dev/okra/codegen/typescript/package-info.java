/**
 * Generates TypeScript, or JavaScript with declarations. Start at {@link
 * dev.okra.codegen.typescript.TypeScriptGenerator}: {@code TypeScriptNames} gives everything its
 * name, {@code TypeScriptTypes} its type, {@code TypeScriptViews} makes the records that the
 * templates are filled from, and {@code Layout} breaks their lines as prettier would. How JSON is
 * read and written is in the template {@code okra.ts.mustache}; its JavaScript and its declarations
 * beside it are what the compiler makes of it.
 */
@NullMarked
package dev.okra.codegen.typescript;

import org.jspecify.annotations.NullMarked;
