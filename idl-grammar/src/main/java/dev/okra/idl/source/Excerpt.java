package dev.okra.idl.source;

/**
 * The line that a problem is in, ready for a terminal: tabs are spaces, and of a very long line
 * only the part around the problem is there.
 *
 * @param line its number
 * @param text what it says
 * @param carets spaces, then one caret for each column of the problem
 */
public record Excerpt(int line, String text, String carets) {}
